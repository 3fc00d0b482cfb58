import { writeSync } from "node:fs";

const stdout = 1;
const stderr = 2;

/** Writes data. Ends the process with 0 when nobody reads any more, as in `mlstack stack list | head -1`. */
export function print(text: string): void {
  write(stdout, text);
}

/** Writes a message or an error. */
export function tell(text: string): void {
  write(stderr, text);
}

/** At once and whole, so that the program may end right after; waits while a pipe that does not block is full. */
function write(descriptor: number, text: string): void {
  const bytes = new TextEncoder().encode(text);
  let at = 0;
  while (at < bytes.length) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : undefined;
      if (code === "EAGAIN") Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
      else if (code === "EPIPE") process.exit(0);
      else if (descriptor === stderr) return;
      else throw error;
    }
  }
}
