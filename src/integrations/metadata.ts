import { closeSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import { requirementsOfEgg } from "./eggRequirements.ts";
import { textOf } from "./quietFiles.ts";

/** The part of a package's metadata that decides what is installed. */
export interface Metadata {
  readonly name: string | undefined;
  readonly version: string | undefined;
  readonly requires: readonly string[];
}

/** Reads `METADATA` of a wheel, `PKG-INFO` of an egg, or the file itself that old tools made; undefined where there is none. */
export function readMetadata(path: string): Metadata | undefined {
  if (path.endsWith(".dist-info")) return metadataOf(headOf(join(path, "METADATA")));
  const inFolder = headOf(join(path, "PKG-INFO"));
  const found = metadataOf(inFolder ?? headOf(path));
  if (found === undefined || inFolder === undefined || found.requires.length > 0) return found;
  return { ...found, requires: requirementsOfEgg(textOf(join(path, "requires.txt")) ?? "") };
}

/** Metadata are headers of a mail: `Requires-Dist: idna<4,>=2.5`, long ones go on in lines that begin with a space. */
function metadataOf(head: string | undefined): Metadata | undefined {
  if (head === undefined) return undefined;
  let name: string | undefined;
  let version: string | undefined;
  const requires: string[] = [];
  for (const line of head.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/)) {
    const colon = line.indexOf(":");
    if (colon < 0) continue;
    const key = line.slice(0, colon).toLowerCase();
    if (key === "requires-dist") requires.push(line.slice(colon + 1).trim());
    else if (key === "version") version ??= line.slice(colon + 1).trim();
    else if (key === "name") name ??= line.slice(colon + 1).trim();
  }
  return { name, version, requires };
}

const chunkBytes = 16 * 1024;
/** Longer headers than this nobody writes. */
const maxBytes = 2 ** 20;

/** The headers alone: below them stands the whole README of the package. */
function headOf(path: string): string | undefined {
  try {
    const file = openSync(path, "r");
    try {
      return readHead(file);
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
}

function readHead(file: number): string {
  const decoder = new TextDecoder();
  const chunk = new Uint8Array(chunkBytes);
  let head = "";
  while (head.length < maxBytes) {
    const got = readSync(file, chunk, 0, chunkBytes, null);
    if (got === 0) break;
    head += decoder.decode(chunk.subarray(0, got), { stream: true });
    const end = /\r?\n\r?\n/.exec(head);
    if (end !== null) return head.slice(0, end.index);
  }
  return head;
}
