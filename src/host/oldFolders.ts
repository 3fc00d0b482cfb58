import { readdirSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";

/** In milliseconds. A younger folder may be in use: by a child that reads it, or by who is about to register a flavor from it. */
const oldAfterMs = 24 * 3_600_000;

/** The hash of what is in it; with an end while it is written. */
const nameOfContent = /^[0-9a-f]{64}(?:\.[0-9a-f]{8}\.tmp)?$/;

/** Removes the folders named by their content that are neither kept nor young, and what was left half written. What cannot be removed stays. */
export function removeOldFolders(above: string, kept: ReadonlySet<string>): void {
  for (const name of namesIn(above).filter((each) => nameOfContent.test(each) && !kept.has(each))) {
    const folder = join(above, name);
    try {
      if (Date.now() - statSync(folder).mtimeMs > oldAfterMs) rmSync(folder, { recursive: true, force: true });
    } catch {}
  }
}

/** A folder that is there already is used once more: it is young again. */
export function renewFolder(folder: string): void {
  const now = new Date();
  try {
    utimesSync(folder, now, now);
  } catch {}
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
