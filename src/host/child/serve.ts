import process from "node:process";
import { createInterface } from "node:readline";
import { endWithParent } from "../../platform/endWithParent.ts";
import type { Envelope } from "../protocol.ts";

/** The child's whole life: reads a request, answers it and ends. What the person's code prints goes nowhere that is shown. */
export async function serve(): Promise<number> {
  endWithParent();
  const write = process.stdout.write.bind(process.stdout);
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]();
  const first = await lines.next();
  if (first.done === true) return 1;
  const { token, request } = JSON.parse(first.value) as Envelope;
  const say = (message: unknown) =>
    new Promise<void>((resolve) => write(`\n${token} ${JSON.stringify(message)}\n`, () => resolve()));
  if (request.do === "serve") {
    const { serveStore } = await import("./serveStore.ts");
    await serveStore(request, lines, say);
    return 0;
  }
  const { answer } = await import("./answer.ts");
  await say(await answer(request));
  return 0;
}
