import {
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
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
    try {
      linkSync(temporary, path);
    } catch (error) {
      if (!isWithoutLinks(error)) throw error;
      copyNew(temporary, path, options);
    }
    rmSync(temporary);
  });
  if (options.durable !== false) syncFolder(dirname(path));
}

/** Tells whether a hard link failed because there are none: file systems such as FAT, and some network shares, have no such thing. */
export function isWithoutLinks(error: unknown): boolean {
  return ["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK"].includes(fileErrorCode(error) ?? "");
}

/** Not at once, as a link is: a program that is killed meanwhile leaves a part. */
function copyNew(from: string, to: string, { durable = true }: WriteOptions): void {
  try {
    copyFileSync(from, to, constants.COPYFILE_EXCL);
  } catch (error) {
    if (fileErrorCode(error) !== "EEXIST") rmSync(to, { force: true });
    throw error;
  }
  if (durable) syncFile(to);
}

function syncFile(path: string): void {
  const file = openSync(path, "r+");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

const leftAfterMs = 60_000;

/** Removes the temporary files that killed programs left in a folder, but not one that another program may be writing just now. */
export function sweepTemporaries(folder: string): void {
  const oldest = Date.now() - leftAfterMs;
  for (const name of readdirSync(folder).filter((each) => each.endsWith(temporaryEnd))) {
    const left = statSync(join(folder, name), { throwIfNoEntry: false });
    if (left !== undefined && left.mtimeMs < oldest) rmSync(join(folder, name), { force: true });
  }
}

/** How the names of temporary files end. */
export const temporaryEnd = ".tmp";

function withTemporary(
  path: string,
  content: string | Uint8Array,
  { mode = 0o600, durable = true }: WriteOptions,
  place: (temporary: string) => void,
): void {
  const temporary = `${path}.${newId().slice(0, 8)}${temporaryEnd}`;
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

/** Tells whether two paths lead to the same file, by links too. What is not there is no file. */
export function isSameFile(a: string, b: string): boolean {
  const [one, other] = [a, b].map((path) => statSync(path, { bigint: true, throwIfNoEntry: false }));
  return one !== undefined && other !== undefined && one.dev === other.dev && one.ino === other.ino;
}

/** The path behind all links; the path itself where nothing is there. */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** The code of a file system error, such as `ENOENT`; undefined for any other error. */
export function fileErrorCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
