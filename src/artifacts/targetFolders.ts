import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { isRunning } from "../platform/processes.ts";
import { writerOf } from "./partFile.ts";

/** In milliseconds. A younger part may be written by a process of another machine that shares the folder. */
const leftAfterMs = 3_600_000;

/** The folders that downloaded files go into. */
export class TargetFolders {
  readonly #ready = new Map<string, Promise<void>>();

  /** Makes a folder with those above it, and clears away what downloads that were killed left in it; each folder once. Rejects as the file system does. */
  ready(folder: string): Promise<void> {
    const ready = this.#ready.get(folder) ?? makeReady(folder);
    this.#ready.set(folder, ready);
    return ready;
  }
}

async function makeReady(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  // A folder that cannot be looked into may take files all the same.
  const names = await readdir(folder).catch(() => []);
  await Promise.all(names.map((name) => removeIfLeft(folder, name)));
}

async function removeIfLeft(folder: string, name: string): Promise<void> {
  const writer = writerOf(name);
  if (writer === undefined || isRunning(writer)) return;
  const path = join(folder, name);
  const found = await stat(path).catch(() => undefined);
  if (found !== undefined && Date.now() - found.mtimeMs > leftAfterMs) await rm(path).catch(() => undefined);
}
