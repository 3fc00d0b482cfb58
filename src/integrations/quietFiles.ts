import { readdirSync, readFileSync, statSync } from "node:fs";

/** The names in a folder; undefined where it cannot be read. */
export function namesIn(folder: string): readonly string[] | undefined {
  try {
    return readdirSync(folder);
  } catch {
    return undefined;
  }
}

/** The text of a file of at most `maxBytes`; undefined where there is none, or where it cannot be read. */
export function textOf(path: string, maxBytes: number = 2 ** 16): string | undefined {
  try {
    const found = statSync(path);
    return found.isFile() && found.size <= maxBytes ? readFileSync(path, "utf8") : undefined;
  } catch {
    return undefined;
  }
}
