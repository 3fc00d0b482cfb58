import process from "node:process";
import type { Envelope } from "../protocol.ts";

/** The child's whole life: reads one request, answers it and ends. What the person's code prints goes nowhere that is shown. */
export async function serve(): Promise<number> {
  const write = process.stdout.write.bind(process.stdout);
  const { token, request } = JSON.parse(await standardInput()) as Envelope;
  const { answer } = await import("./answer.ts");
  const text = JSON.stringify(await answer(request));
  await new Promise<void>((resolve) => write(`\n${token} ${text}\n`, () => resolve()));
  return 0;
}

async function standardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
