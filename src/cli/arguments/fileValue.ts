import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { resolve } from "node:path";
import { failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";

/** The most that `@file` reads; pipes and devices may have no end. */
const maxBytes = 2 ** 20;

/**
 * `@file` → what the file holds (UTF-8, as it is, relative to the current folder, `~` is the home), `@@x` → `@x`, anything else as it is. The
 * file may be a pipe, such as `@/dev/stdin` or `@<(command)`. Errors: bad-data.
 */
export function expand(option: string, text: string): Result<string> {
  if (text.startsWith("@@")) return ok(text.slice(1));
  if (!text.startsWith("@")) return ok(text);
  const path = resolve(text.slice(1).replace(/^~(?=[/\\]|$)/, () => process.getBuiltinModule("node:os").homedir()));
  const refuse = (why: string) =>
    err(
      failure("bad-data", `${option}: the file ${path} ${why}.`, {
        at: { option },
        hint: "@ reads a file; write @@ for the sign itself.",
      }),
    );
  try {
    const bytes = readBytes(path);
    return typeof bytes === "string" ? refuse(bytes) : ok(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof TypeError) return refuse("is no UTF-8 text");
    const code = codeOf(error);
    if (code === "ENOENT" || code === "ENOTDIR") return refuse("does not exist");
    return refuse(code === "EACCES" ? "may not be read" : "cannot be read");
  }
}

/** Standard input is open already; where it is a socket it cannot be opened by its path. */
const stdinPaths: ReadonlySet<string> = new Set(["/dev/stdin", "/dev/fd/0", "/proc/self/fd/0"]);

/** All that a file, pipe or device holds, or why it is not read. Throws errors of the file system. */
function readBytes(path: string): Uint8Array | string {
  const isStdin = stdinPaths.has(path);
  const file = isStdin ? 0 : openSync(path, "r");
  try {
    if (fstatSync(file).isDirectory()) return "is a folder";
    const bytes = new Uint8Array(maxBytes + 1);
    let length = 0;
    for (let got = -1; got !== 0 && length <= maxBytes; length += got) got = readSome(file, bytes, length);
    return length > maxBytes ? "has more than 1 MiB" : bytes.subarray(0, length);
  } finally {
    if (!isStdin) closeSync(file);
  }
}

/** Waits while a pipe that does not block has nothing yet. */
function readSome(file: number, bytes: Uint8Array, from: number): number {
  for (;;) {
    try {
      return readSync(file, bytes, from, bytes.length - from, null);
    } catch (error) {
      if (codeOf(error) === "EOF") return 0;
      if (codeOf(error) !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
