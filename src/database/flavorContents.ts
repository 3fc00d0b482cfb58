import type { CustomFlavor } from "../core/customFlavor.ts";
import type { Sqlite } from "../platform/sqlite.ts";
import { text } from "./columns.ts";

/** What a flavor of the person's own was made of: its file, and the hash of what that said. */
export type FlavorContent = Pick<CustomFlavor, "file" | "hash">;

const contents = `
SELECT file, hash FROM flavor
UNION SELECT json_extract(before, '$.file'), json_extract(before, '$.hash') FROM history_image WHERE noun = 'flavor' AND before IS NOT NULL
UNION SELECT json_extract(after, '$.file'), json_extract(after, '$.hash') FROM history_image WHERE noun = 'flavor' AND after IS NOT NULL`;

/** What flavors are made of, and were made of at any time that the history knows. */
export function flavorContents(sqlite: Sqlite): readonly FlavorContent[] {
  return sqlite.all(contents).map((row) => ({ file: text(row, "file"), hash: text(row, "hash") }));
}
