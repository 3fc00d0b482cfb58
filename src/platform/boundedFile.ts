import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { err, ok, type Result } from "../core/result.ts";
import { fileErrorCode } from "./files.ts";

/** Standard input is open already; where it is a socket it cannot be opened by its path. */
const stdinPaths: ReadonlySet<string> = new Set(["/dev/stdin", "/dev/fd/0", "/proc/self/fd/0"]);

/**
 * All that a file, pipe or device holds, as long as that is not more than `maxBytes`: pipes and devices may have no end. The error is the end of a sentence
 * that begins with the file: "does not exist".
 */
export function readBounded(path: string, maxBytes: number): Result<Uint8Array, string> {
  const isStdin = stdinPaths.has(path);
  try {
    const file = isStdin ? 0 : openSync(path, "r");
    try {
      return bytesOf(file, maxBytes);
    } finally {
      if (!isStdin) closeSync(file);
    }
  } catch (error) {
    const code = fileErrorCode(error);
    if (code === undefined) throw error;
    if (code === "ENOENT" || code === "ENOTDIR") return err("does not exist");
    return err(code === "EACCES" ? "may not be read" : "cannot be read");
  }
}

/** What is said of a file that holds more. */
export function tooLarge(maxBytes: number): string {
  return `has more than ${maxBytes / 2 ** 20} MiB`;
}

function bytesOf(file: number, maxBytes: number): Result<Uint8Array, string> {
  if (fstatSync(file).isDirectory()) return err("is a folder");
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let got = -1; got !== 0; length += got) {
    if (length > maxBytes) return err(tooLarge(maxBytes));
    const chunk = new Uint8Array(Math.min(2 ** 16, maxBytes + 1 - length));
    got = readSome(file, chunk);
    chunks.push(chunk.subarray(0, got));
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return ok(bytes);
}

/** Waits while a pipe that does not block has nothing yet. */
function readSome(file: number, into: Uint8Array): number {
  for (;;) {
    try {
      return readSync(file, into, 0, into.length, null);
    } catch (error) {
      const code = fileErrorCode(error);
      if (code === "EOF") return 0;
      if (code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}
