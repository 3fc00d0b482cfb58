import { Buffer } from "node:buffer";
import { closeSync, constants, existsSync, openSync, readSync, statSync } from "node:fs";
import { requirementsOfEgg } from "./eggRequirements.ts";
import { textOf } from "./quietFiles.ts";

/** The part of a package's metadata that decides what is installed. */
export interface Metadata {
  readonly version: string | undefined;
  readonly requires: readonly string[];
}

/** Tells whether a package's metadata are there. */
export function hasMetadata(path: string): boolean {
  if (path.endsWith(".dist-info")) return existsSync(`${path}/METADATA`);
  return existsSync(`${path}/PKG-INFO`) || statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** Reads `METADATA` of a wheel, `PKG-INFO` of an egg, or the file itself that old tools made; undefined where there is none. */
export function readMetadata(path: string): Metadata | undefined {
  if (path.endsWith(".dist-info")) return metadataOf(headOf(`${path}/METADATA`));
  const inFolder = headOf(`${path}/PKG-INFO`);
  const found = metadataOf(inFolder ?? headOf(path));
  if (found === undefined || inFolder === undefined || found.requires.length > 0) return found;
  return { ...found, requires: requirementsOfEgg(textOf(`${path}/requires.txt`) ?? "") };
}

/** Metadata are headers of a mail: `Requires-Dist: idna<4,>=2.5`, long ones go on in lines that begin with a space. */
function metadataOf(head: string | undefined): Metadata | undefined {
  if (head === undefined) return undefined;
  let version: string | undefined;
  const requires: string[] = [];
  for (const line of (/\n[ \t]/.test(head) ? head.replace(/\r?\n[ \t]+/g, " ") : head).split("\n")) {
    if (line.startsWith("Requires-Dist:")) requires.push(line.slice("Requires-Dist:".length).trim());
    else if (line.startsWith("Version:")) version ??= line.slice("Version:".length).trim();
  }
  return { version, requires };
}

const chunkBytes = 8 * 1024;
/** Longer headers than this nobody writes. */
const maxBytes = 2 ** 20;

/** The headers alone: below them stands the whole README of the package. */
function headOf(path: string): string | undefined {
  try {
    // A pipe in its place would be waited for without end.
    const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
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
  let bytes = Buffer.allocUnsafe(chunkBytes);
  for (let length = 0; ; ) {
    const got = readSync(file, bytes, length, bytes.length - length, null);
    length += got;
    const end = endOfHead(bytes.subarray(0, length));
    if (end >= 0 || got === 0 || length >= maxBytes) return bytes.toString("utf8", 0, end < 0 ? length : end);
    if (length === bytes.length) bytes = Buffer.concat([bytes], bytes.length * 2);
  }
}

function endOfHead(bytes: Buffer): number {
  const end = bytes.indexOf("\n\n");
  return end < 0 ? bytes.indexOf("\n\r\n") : end;
}
