import { open, readdir, stat } from "node:fs/promises";
import { fileErrorCode } from "../files.ts";
import { type Machine, shortPath } from "./machine.ts";

/** The text of a file; `text` is undefined where there is no such file, or where it cannot be read: then `problem` is the sentence about it. */
export interface SmallFile {
  readonly text?: string;
  readonly problem?: string;
}

/** Reads a file that may be missing, huge, no file at all, or not for us. Never throws. */
export async function readSmallFile(machine: Machine, path: string): Promise<SmallFile> {
  const refused = (why: string): SmallFile => ({ problem: cannotBeRead(machine, path, why) });
  try {
    const { size, isFile } = await kindOfFile(path);
    if (!isFile) return refused("it is no file");
    if (size > machine.maxBytes) return refused(tooLarge(machine));
    const bytes = await readAtMost(path, machine.maxBytes + 1);
    // A file may grow meanwhile, and some say that they are empty.
    if (bytes.length > machine.maxBytes) return refused(tooLarge(machine));
    return { text: bytes.toString("utf8").replace(/^\ufeff/, "") };
  } catch (error) {
    const code = fileErrorCode(error);
    if (code === "ENOENT" || code === "ENOTDIR") return {};
    return refused(code === "EACCES" || code === "EPERM" ? "you may not read it" : (code ?? "it is no file name"));
  }
}

/** "~/.kube/config cannot be read: line 3 is not YAML." */
export function cannotBeRead(machine: Machine, path: string, why: string): string {
  return `${shortPath(machine, path)} cannot be read: ${why}.`;
}

/** The names in a folder, in order, but not more than a person could have made; none where it cannot be read. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).toSorted().slice(0, maxNames);
  } catch {
    return [];
  }
}

const maxNames = 1000;
const chunkBytes = 64 * 1024;

async function kindOfFile(path: string): Promise<{ readonly size: number; readonly isFile: boolean }> {
  const found = await stat(path);
  return { size: found.size, isFile: found.isFile() };
}

async function readAtMost(path: string, bytes: number): Promise<Buffer> {
  const file = await open(path, "r");
  try {
    const chunks: Buffer[] = [];
    for (let room = bytes; room > 0; ) {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(Math.min(room, chunkBytes)));
      if (bytesRead === 0) break;
      chunks.push(buffer.subarray(0, bytesRead));
      room -= bytesRead;
    }
    return Buffer.concat(chunks);
  } finally {
    await file.close();
  }
}

function tooLarge({ maxBytes }: Machine): string {
  return `it is larger than ${maxBytes / 1024} KiB`;
}
