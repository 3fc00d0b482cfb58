import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { failure } from "../core/failure.ts";
import { err, ok, type Result } from "../core/result.ts";
import { now } from "../platform/clock.ts";
import { fileErrorCode, makePrivateFolder, sweepTemporaries, writeWhole } from "../platform/files.ts";
import { nodeCrypto } from "../platform/nodeCrypto.ts";
import { isRunning, ownProcess } from "../platform/processes.ts";
import type { Draft, Drafts } from "./drafts.ts";

const extension = ".draft";

/** The drafts in a folder, which is made with the first of them. Each names the process that wrote it; `process` is this one. */
export function createDrafts(folder: string, process = ownProcess): Drafts {
  const pathOf = (key: string) => join(folder, nameOf(key));
  return {
    process,
    put: (key, sealed) =>
      onDisk(folder, () => {
        makePrivateFolder(folder);
        writeWhole(pathOf(key), JSON.stringify({ key, updated: now(), process, sealed }), { durable: false });
      }),
    get: (key) => onDisk(folder, () => readDraft(pathOf(key), process)),
    list: () =>
      onDisk(folder, () => {
        sweepLeftovers(folder);
        return draftsIn(folder, process);
      }),
    remove: (key) => onDisk(folder, () => rmSync(pathOf(key), { force: true })),
  };
}

/** Keys may hold anything; file names may not. */
function nameOf(key: string): string {
  return `${nodeCrypto().createHash("sha256").update(key).digest("hex").slice(0, 32)}${extension}`;
}

function draftsIn(folder: string, process: number): readonly Draft[] {
  return namesIn(folder)
    .filter((name) => name.endsWith(extension))
    .flatMap((name) => readDraft(join(folder, name), process) ?? [])
    .sort((a, b) => (a.updated < b.updated ? 1 : -1));
}

/** Tidying never stands in the way of reading. */
function sweepLeftovers(folder: string): void {
  try {
    sweepTemporaries(folder);
  } catch (error) {
    if (fileErrorCode(error) === undefined) throw error;
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (fileErrorCode(error) === "ENOENT") return [];
    throw error;
  }
}

/** A file that a power cut left empty or torn is no draft any more. */
function readDraft(path: string, process: number): Draft | undefined {
  try {
    const draft: unknown = JSON.parse(readFileSync(path, "utf8"));
    if (!isDraft(draft)) return undefined;
    const { key, updated, sealed, process: writer } = draft;
    return { key, updated, sealed, elsewhere: writer !== undefined && writer !== process && isRunning(writer) };
  } catch (error) {
    if (error instanceof SyntaxError || fileErrorCode(error) === "ENOENT") return undefined;
    throw error;
  }
}

/** What a file holds; older ones do not name the process. */
type Written = Pick<Draft, "key" | "updated" | "sealed"> & { readonly process?: number };

function isDraft(value: unknown): value is Written {
  if (typeof value !== "object" || value === null) return false;
  const parts: Partial<Record<keyof Written, unknown>> = value;
  if (parts.process !== undefined && !isProcessId(parts.process)) return false;
  return [parts.key, parts.updated, parts.sealed].every((part) => typeof part === "string");
}

function isProcessId(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value > 0;
}

function onDisk<T>(folder: string, work: () => T): Result<T> {
  try {
    return ok(work());
  } catch (error) {
    const code = fileErrorCode(error);
    if (code === undefined) throw error;
    return err(
      failure("cannot-write", `The drafts in ${folder} cannot be read or written (${code}).`, {
        hint: "Check that you may write the folder and that the disk is not full.",
      }),
    );
  }
}
