import { randomBytes } from "node:crypto";
import { dirname, join } from "node:path";

/** Where a file is while it is written: beside its place, so that it can be moved there. */
export function unfinishedPath(target: string): string {
  return join(dirname(target), `.mlstack-${randomBytes(8).toString("hex")}.part`);
}

/** Tells whether a name is that of a file which is still written, or whose writing was killed; it is no file of the store. */
export function isUnfinished(name: string): boolean {
  return /^\.mlstack-[0-9a-f]{16}\.part$/.test(name);
}
