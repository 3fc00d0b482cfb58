import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { newId } from "./ids.ts";

/** How a file is written. */
export interface WriteOptions {
  /** Permissions of the new file. Default 0600. */
  readonly mode?: number;
  /** Wait until the disk has it. Default true; without, a power cut may lose it (never leave half of it). */
  readonly durable?: boolean;
}

/** Writes a file as a whole: readers see the old content or the new one. Throws errors of the file system; then the old file is untouched. */
export function writeWhole(path: string, content: string | Uint8Array, options: WriteOptions = {}): void {
  withTemporary(path, content, options, (temporary) => renameSync(temporary, path));
  if (options.durable !== false) syncFolder(dirname(path));
}

/** Like `writeWhole` for a file that must not exist yet: throws `EEXIST` if there is one, also one that another process makes at the same moment. */
export function createWhole(path: string, content: string | Uint8Array, options: WriteOptions = {}): void {
  withTemporary(path, content, options, (temporary) => {
    linkSync(temporary, path);
    rmSync(temporary);
  });
  if (options.durable !== false) syncFolder(dirname(path));
}

function withTemporary(
  path: string,
  content: string | Uint8Array,
  { mode = 0o600, durable = true }: WriteOptions,
  place: (temporary: string) => void,
): void {
  const temporary = `${path}.${newId().slice(0, 8)}.tmp`;
  try {
    const file = openSync(temporary, "wx", mode);
    try {
      writeFileSync(file, content);
      if (durable) fsyncSync(file);
    } finally {
      closeSync(file);
    }
    place(temporary);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Makes what was renamed or created in a folder durable. Windows has no such thing. */
export function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Makes a folder that only its owner may enter, and what is missing above it. One that exists stays as it is. */
export function makePrivateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
}

/** The code of a file system error, such as `ENOENT`; undefined for any other error. */
export function fileErrorCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
