import { readSync } from "node:fs";
import { visible } from "../../core/visible.ts";
import { tell } from "../output/sinks.ts";
import { withPlainSignals } from "./plainSignals.ts";

const stdin = 0;
const most = 3;

/** Asks a question on stderr and reads a line of standard input: yes, no (also an empty line), or undefined when there is none. */
export function confirm(question: string): boolean | undefined {
  for (let i = 0; i < most; i++) {
    const line = withPlainSignals(() => {
      tell(`${visible(question)} [y/N] `);
      return readLine();
    });
    if (line === undefined) {
      tell("\n");
      return undefined;
    }
    const answer = line.trim().toLowerCase();
    if (answer === "y" || answer === "yes") return true;
    if (answer === "" || answer === "n" || answer === "no") return false;
    tell("Answer y or n.\n");
  }
  return undefined;
}

/** Reads byte by byte, so that what follows the line stays for others. */
function readLine(): string | undefined {
  const bytes: number[] = [];
  const one = new Uint8Array(1);
  while (true) {
    if (!readByte(one)) return bytes.length === 0 ? undefined : text(bytes);
    const [byte = 0] = one;
    if (byte === 0x0a) return text(bytes);
    bytes.push(byte);
  }
}

function readByte(into: Uint8Array): boolean {
  while (true) {
    try {
      return readSync(stdin, into) === 1;
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EAGAIN")) return false;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}

function text(bytes: readonly number[]): string {
  return new TextDecoder().decode(Uint8Array.from(bytes));
}
