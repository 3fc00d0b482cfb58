import { writeSync } from "node:fs";
import { exitStatusOf } from "../../core/failure.ts";

const stdout = 1;
const stderr = 2;

/** Writes data. Ends the process: with 0 when nobody reads any more, as in `mlstack stack list | head -1`, with 73 when it cannot be written. */
export function print(text: string): void {
  write(stdout, new TextEncoder().encode(text));
}

/** Writes data that is no text, or nobody knows; otherwise as `print`. Never to a terminal: bytes can act on it. */
export function printBytes(bytes: Uint8Array): void {
  write(stdout, bytes);
}

/** Writes a message or an error; where nobody reads it the command goes on, and its exit status tells. */
export function tell(text: string): void {
  write(stderr, new TextEncoder().encode(text));
}

/** At once and whole, so that the program may end right after; waits while a pipe that does not block is full. */
function write(descriptor: number, bytes: Uint8Array): void {
  let at = 0;
  while (at < bytes.length) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : undefined;
      if (code === "EAGAIN") Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
      else if (descriptor === stderr) return;
      else if (code === "EPIPE") process.exit(0);
      else if (typeof code === "string") endUnwritten(code);
      else throw error;
    }
  }
}

/** The command itself is done by then; only what it has to say is lost. */
function endUnwritten(code: string): never {
  tell(
    `error: The output cannot be written (${code}).\n  ${code === "ENOSPC" ? "Free some space." : "Look where it goes to."}\n`,
  );
  process.exit(exitStatusOf["cannot-write"]);
}
