import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Place } from "../../core/failure.ts";
import type { CopiedFile } from "../protocol.ts";

/** Where things stand in a flavor's file, found by how they are written; a place without a line where they are not. */
export interface SourceLines {
  readonly text: string;
  /** The file alone. */
  readonly file: Place;
  /** `export class NAME` or `export const NAME`. */
  readonly ofExport: (name: string) => Place;
  /** `NAME = …`, `NAME: …` or a getter: a member of the flavor, or a field of its config. */
  readonly ofMember: (name: string) => Place;
}

/** Reads the file of a copy once more, to say where in it something is wrong. */
export function sourceLines({ folder, file }: CopiedFile): SourceLines {
  const text = readFileSync(join(folder, file), "utf8");
  const place = (pattern: RegExp): Place => {
    const found = pattern.exec(text);
    return found === null ? { file } : { file, line: text.slice(0, found.index).split("\n").length };
  };
  return {
    text,
    file: { file },
    ofExport: (name) => place(new RegExp(`(?<=^|\\n)[^\\n]*\\b(?:class|const|function|let)\\s+${escaped(name)}\\b`)),
    ofMember: (name) => place(new RegExp(`(?<![\\w$.])["']?${escaped(name)}["']?\\s*(?:\\??\\s*[:=]|\\()`)),
  };
}

function escaped(name: string): string {
  return name.replace(/[^\w]/g, "\\$&");
}
