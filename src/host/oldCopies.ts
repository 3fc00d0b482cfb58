import { readdirSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";

/** In milliseconds. A younger copy may be in use: by a child that reads it, or by who is about to register it. */
const oldAfterMs = 24 * 3_600_000;

/** A hash; with an end while it is written. */
const nameOfCopy = /^[0-9a-f]{64}(?:\.[0-9a-f]{8}\.tmp)?$/;

/** Removes the copies of flavors that are neither kept nor young, and what was left half written. What cannot be removed stays. */
export function removeOldCopies(flavorsFolder: string, kept: ReadonlySet<string>): void {
  for (const name of namesIn(flavorsFolder).filter((each) => nameOfCopy.test(each) && !kept.has(each))) {
    const folder = join(flavorsFolder, name);
    try {
      if (Date.now() - statSync(folder).mtimeMs > oldAfterMs) rmSync(folder, { recursive: true, force: true });
    } catch {}
  }
}

/** A copy that is there already is used once more: it is young again. */
export function renewCopy(folder: string): void {
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
