import { afterEach, beforeEach, expect, test } from "bun:test";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type OddStore, writeOddStore } from "../../host/oddStore.ts";
import { command, Folder, launch } from "../harness/app.ts";
import { childrenIn, until } from "./childrenIn.ts";

let folder: Folder;

beforeEach(() => {
  folder = new Folder();
  mkdirSync(join(folder.path, "root"));
});
afterEach(() => folder.remove());

function run(...args: readonly string[]) {
  return command({ home: folder.path, args });
}

/** Registers a store that is odd, by the name `odd`. */
async function register(odd: OddStore, ...more: readonly string[]): Promise<void> {
  writeOddStore(folder.path, odd);
  for (const args of [
    ["artifact-store", "flavor", "register", "odd.ts"],
    ["artifact-store", "register", "odd", "-f", "odd", `--path=${join(folder.path, "root")}`, ...more],
  ])
    expect((await run(...args)).code).toBe(0);
}

const escapes =
  'console.log("\\x1b[2J"); process.stderr.write("\\x1b[2J"); process.stdout.write("\\x1b]52;c;aGk=\\x07");';

test.each([
  ["throws", { methods: { stat: 'throw new Error("the \\x1b[31mdisk\\x1b[0m is tired");' } }, 1, "disk"],
  ["throws what it is for", { methods: { stat: 'throw new StoreError("access-denied", "No way in.");' } }, 4, "No way"],
  ["prints escapes", { methods: { stat: `${escapes} throw new Error("no");` } }, 1, "no"],
  ["ends its process", { methods: { stat: "process.exit(0);" } }, 1, "it ended with status 0"],
  [
    "fails beside a call",
    { methods: { stat: 'void Promise.reject(new Error("aside")); await new Promise(() => {});' } },
    1,
    "aside",
  ],
  ["throws when it is made", { made: 'throw new Error("no luck");' }, 1, "cannot be opened: no luck"],
  ["needs a package", { imports: 'import "left-pad";' }, 1, "needs the package left-pad, which is not installed in"],
] as const)("a store that %s is told so, and nothing is left", async (_, odd, status, said) => {
  await register(odd);
  const ran = await run("artifact", "ls", "odd");
  expect([ran.code, ran.stderr]).toEqual([status, expect.stringContaining(said)]);
  expect(ran.stdout + ran.stderr).not.toContain("\x1b");
  await until(() => childrenIn(folder.path).length === 0);
});

test.each([
  ["is silent", "await new Promise(() => {});"],
  ["loops", "for (;;);"],
])("Ctrl+C ends a command whose store %s, at once and with all that it started", async (_, stat) => {
  await register({ methods: { stat } });
  await using pty = launch({ home: folder.path, args: ["artifact", "ls", "odd"] });
  await until(() => childrenIn(folder.path).length > 0);
  await Bun.sleep(500);
  pty.press("ctrl+c");
  expect(await pty.exit(8000)).toBe(130);
  await until(() => childrenIn(folder.path).length === 0);
});

test.skipIf(process.platform !== "linux")(
  "a secret of it stands in no argument and no variable of its process",
  async () => {
    expect((await run("secret", "create", "keys", "--value=hunter2-hunter2")).code).toBe(0);
    const tells = `if (this.config.key !== "hunter2-hunter2") throw new Error("it has no key"); await new Promise(() => {});`;
    await register({ methods: { stat: tells } }, "--key={{keys.value}}");
    await using pty = launch({ home: folder.path, args: ["artifact", "ls", "odd"] });
    await until(() => childrenIn(folder.path).length > 0);
    await Bun.sleep(1000);
    const [child = ""] = childrenIn(folder.path);
    for (const part of ["cmdline", "environ"]) {
      const text = readFileSync(`/proc/${Number.parseInt(child, 10)}/${part}`, "latin1");
      expect(text.length).toBeGreaterThan(0);
      expect(text).not.toContain("hunter2");
    }
    pty.press("ctrl+c");
    expect(await pty.exit(8000)).toBe(130);
  },
);

test("a file that has changed is not run before somebody agrees, or trusts its folder; one that is gone does not matter", async () => {
  await register({ methods: { stat: 'throw new Error("the first");' } });
  writeOddStore(folder.path, { methods: { stat: 'throw new Error("the second");' } });
  const refused = await run("artifact-store", "check", "odd");
  expect([refused.code, refused.stderr]).toEqual([
    5,
    expect.stringContaining("mlstack flavor refresh artifact_store/odd"),
  ]);
  expect(refused.stderr).toContain("odd.ts of the flavor odd has changed and was not run.");
  expect((await run("trust", ".")).code).toBe(0);
  expect((await run("artifact", "ls", "odd")).stderr).toContain("the second");
  rmSync(join(folder.path, "odd.ts"));
  const gone = await run("artifact", "ls", "odd");
  expect([gone.code, gone.stderr]).toEqual([1, expect.stringContaining("the second")]);
});
