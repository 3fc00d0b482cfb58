import { expect, test } from "bun:test";

const module = new URL("../../src/platform/endWithProgram.ts", import.meta.url).href;

/** What a program prints that sends itself SIGTERM, and its exit status. */
async function afterSignal(body: string) {
  const script = `import { endWithProgram } from ${JSON.stringify(module)};
    ${body}
    setTimeout(() => {}, 10_000);
    process.kill(process.pid, "SIGTERM");`;
  const child = Bun.spawn([process.execPath, "-e", script], { stdout: "pipe" });
  const out = await new Response(child.stdout).text();
  return { out: out.trim().split("\n"), status: await child.exited };
}

const twoEnds = `endWithProgram(() => console.log("one")); endWithProgram(() => console.log("two"));`;

test("a signal that nobody else hears ends the program and all that ends with it", async () => {
  expect(await afterSignal(twoEnds)).toEqual({ out: ["one", "two"], status: 143 });
});

test("who hears a signal clears away first", async () => {
  const clearing = `process.on("SIGTERM", () => setTimeout(() => { console.log("cleared"); process.exit(143); }, 20));`;
  expect(await afterSignal(twoEnds + clearing)).toEqual({ out: ["cleared", "one", "two"], status: 143 });
});

test("what is released is left alone", async () => {
  const released = `endWithProgram(() => console.log("released"))();`;
  expect(await afterSignal(twoEnds + released)).toEqual({ out: ["one", "two"], status: 143 });
});
