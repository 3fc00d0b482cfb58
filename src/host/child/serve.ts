import process from "node:process";
import { endWithParent } from "../../platform/endWithParent.ts";
import { servingLimits } from "../limits.ts";
import type { Envelope } from "../protocol.ts";

/** The child's whole life: reads a request, answers it and ends. What the person's code prints goes nowhere that is shown. */
export async function serve(): Promise<number> {
  const write = process.stdout.write.bind(process.stdout);
  const input: AsyncIterator<Buffer> = process.stdin[Symbol.asyncIterator]();
  const { line, rest } = await firstLine(input);
  const { token, request } = JSON.parse(line) as Envelope;
  endWithParent(request.do === "serve" ? servingLimits.stopMs : 0);
  if (request.do === "serve") {
    const { serveStore } = await import("./serveStore.ts");
    await serveStore(request, { token, input: after(rest, input), write: (bytes) => void write(bytes) });
    return 0;
  }
  const { answer } = await import("./answer.ts");
  const text = JSON.stringify(await answer(request));
  await new Promise<void>((resolve) => write(`\n${token} ${text}\n`, () => resolve()));
  return 0;
}

const lineFeed = 10;

async function firstLine(input: AsyncIterator<Buffer>): Promise<{ readonly line: string; readonly rest: Buffer }> {
  const chunks: Buffer[] = [];
  for (;;) {
    const { done, value } = await input.next();
    if (done === true) return { line: Buffer.concat(chunks).toString(), rest: Buffer.alloc(0) };
    chunks.push(value);
    if (!value.includes(lineFeed)) continue;
    const all = Buffer.concat(chunks);
    const end = all.indexOf(lineFeed);
    return { line: all.toString("utf8", 0, end), rest: all.subarray(end + 1) };
  }
}

async function* after(rest: Buffer, input: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield rest;
  for (let next = await input.next(); next.done !== true; next = await input.next()) yield next.value;
}
