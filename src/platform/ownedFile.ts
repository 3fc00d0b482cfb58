import { closeSync, constants, fstatSync, openSync, readSync, type Stats, statSync } from "node:fs";
import { dirname } from "node:path";
import process from "node:process";
import { err, ok, type Result } from "../core/result.ts";
import { fileErrorCode } from "./files.ts";

/** Why a file is not read: the end of a sentence that begins with it, and what to do. */
export interface Unread {
  readonly kind: "missing" | "folder" | "special" | "large" | "unsafe" | "unreadable";
  readonly why: string;
  readonly hint: string;
}

/**
 * The bytes of a file that is to be run: a regular one, at most so large, that nobody else can write and that belongs to this user or to the
 * system. What is judged is the opened file, so that none can be put in its place meanwhile.
 */
export function readOwnedFile(path: string, maxBytes: number): Result<Uint8Array, Unread> {
  try {
    const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const stat = fstatSync(file);
      const problem = problemOf(stat, maxBytes) ?? folderProblem(dirname(path));
      return problem === undefined ? ok(bytesOf(file, stat.size)) : err(problem);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    const code = fileErrorCode(error);
    if (code === undefined) throw error;
    if (code === "ENOENT" || code === "ENOTDIR") return err(missing);
    return err({ kind: "unreadable", why: `cannot be read (${code})`, hint: "Check that you may read it." });
  }
}

const missing: Unread = { kind: "missing", why: "does not exist", hint: "Check the name and the folder." };

function problemOf(stat: Stats, maxBytes: number): Unread | undefined {
  if (stat.isDirectory())
    return {
      kind: "folder",
      why: "is a folder",
      hint: "Name the file of the flavor in it; a pack is added by: mlstack flavor add",
    };
  if (!stat.isFile()) return { kind: "special", why: "is no regular file", hint: "Name a file that holds a flavor." };
  if (stat.size > maxBytes)
    return {
      kind: "large",
      why: `has ${mebibytes(stat.size)} MiB, at most ${mebibytes(maxBytes)} MiB are read`,
      hint: "Keep data and generated code out of the files of a flavor.",
    };
  return ownerProblem(stat, "file");
}

function mebibytes(bytes: number): string {
  return String(Math.round((bytes / 2 ** 20) * 10) / 10);
}

/** Whoever can write a folder can put another file in the place of any in it; where its sticky bit is set, only of their own. */
function folderProblem(folder: string): Unread | undefined {
  const stat = statSync(folder);
  const isSticky = (stat.mode & 0o1000) !== 0;
  return isSticky ? undefined : ownerProblem(stat, "folder");
}

function ownerProblem(stat: Stats, what: "file" | "folder"): Unread | undefined {
  const own = process.getuid?.();
  if (own === undefined) return undefined;
  const whose = what === "file" ? "" : "is in a folder that ";
  if ((stat.mode & 0o002) !== 0)
    return { kind: "unsafe", why: `${whose}can be written by everybody`, hint: "Take that away: chmod o-w" };
  if (stat.uid !== own && stat.uid !== 0)
    return {
      kind: "unsafe",
      why: `${whose}belongs to another user`,
      hint: "Copy it into a folder of your own and look at what it does.",
    };
  return undefined;
}

function bytesOf(file: number, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (let got = -1; got !== 0 && at < size; at += got) got = readSync(file, bytes, at, size - at, null);
  return bytes.subarray(0, at);
}
