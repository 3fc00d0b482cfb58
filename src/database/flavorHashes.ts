import type { Sqlite } from "../platform/sqlite.ts";
import { text } from "./columns.ts";

const hashes = `
SELECT hash FROM flavor
UNION SELECT json_extract(before, '$.hash') FROM history_image WHERE noun = 'flavor' AND before IS NOT NULL
UNION SELECT json_extract(after, '$.hash') FROM history_image WHERE noun = 'flavor' AND after IS NOT NULL`;

/** The hashes of the contents of all flavors of the person's own, as they are and as they were at any time that the history knows. */
export function flavorHashes(sqlite: Sqlite): ReadonlySet<string> {
  return new Set(sqlite.all(hashes).map((row) => text(row, "hash")));
}
