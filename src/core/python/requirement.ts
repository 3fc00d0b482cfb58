import { Cursor } from "./cursor.ts";
import { type Marker, readMarker } from "./marker.ts";
import { packageKey } from "./packageName.ts";
import { readSpecifiers, type Specifier } from "./specifier.ts";

/** A package that is needed, as pip takes it: `transformers[torch]>=4.40,<6; python_version < "3.14"`. PEP 508. */
export interface Requirement {
  /** As it is written. */
  readonly name: string;
  /** As names are compared. */
  readonly key: string;
  /** As names are compared, sorted, each once. */
  readonly extras: readonly string[];
  readonly specifiers: readonly Specifier[];
  /** Where it is taken from, whatever its version: `name @ https://…`. */
  readonly url?: string;
  readonly marker?: Marker;
}

const identifier = /\b[a-zA-Z0-9][a-zA-Z0-9._-]*\b/y;

/** A name with versions, which most requirements are. */
const plain = /^([a-zA-Z0-9](?:[a-zA-Z0-9._-]*[a-zA-Z0-9_])?)[ \t]*([<>=!~][^;()@[\]\n\r\f\v]*)?$/;

/** Reads one requirement; undefined when the text is none. */
export function readRequirement(text: string): Requirement | undefined {
  const [, alone, versions = ""] = plain.exec(text) ?? [];
  if (alone === undefined) return readWhole(text);
  const specifiers = specifiersIn(versions);
  return specifiers && { name: alone, key: packageKey(alone), extras: [], specifiers };
}

function readWhole(text: string): Requirement | undefined {
  const cursor = new Cursor(text);
  cursor.skipSpace();
  const name = cursor.take(identifier);
  if (name === undefined) return undefined;
  cursor.skipSpace();
  const extras = readExtras(cursor);
  if (extras === undefined) return undefined;
  cursor.skipSpace();
  const source = cursor.take(/@/y) === undefined ? readVersions(cursor) : readUrl(cursor);
  if (source === undefined) return undefined;
  const marker = readCondition(cursor);
  if (marker === "wrong") return undefined;
  return { name, key: packageKey(name), extras, ...source, ...(marker && { marker }) };
}

function readExtras(cursor: Cursor): readonly string[] | undefined {
  if (cursor.take(/\[/y) === undefined) return [];
  const found: string[] = [];
  cursor.skipSpace();
  let extra = cursor.take(identifier);
  while (extra !== undefined) {
    found.push(packageKey(extra));
    cursor.skipSpace();
    if (cursor.take(/,/y) === undefined) break;
    cursor.skipSpace();
    extra = cursor.take(identifier);
    if (extra === undefined) return undefined;
  }
  return cursor.take(/\]/y) === undefined ? undefined : [...new Set(found)].toSorted();
}

function readVersions(cursor: Cursor): Pick<Requirement, "specifiers"> | undefined {
  const isBracketed = cursor.take(/\(/y) !== undefined;
  const text = cursor.take(/[^;()\n\r\f\v]*/y) ?? "";
  if (isBracketed && cursor.take(/\)/y) === undefined) return undefined;
  cursor.skipSpace();
  const specifiers = specifiersIn(text);
  return specifiers && { specifiers };
}

/** Unlike in specifiers alone, only the last comma may have nothing behind it. */
function specifiersIn(text: string): readonly Specifier[] | undefined {
  const isEmptyBefore = text.includes(",") && /,\s*,|^\s*,/.test(text);
  return isEmptyBefore ? undefined : readSpecifiers(text);
}

function readUrl(cursor: Cursor): Pick<Requirement, "specifiers" | "url"> | undefined {
  cursor.skipSpace();
  const url = cursor.take(/\S+/y);
  if (url === undefined) return undefined;
  return cursor.isAtEnd || cursor.take(/[ \t]+/y) !== undefined ? { specifiers: [], url } : undefined;
}

function readCondition(cursor: Cursor): Marker | undefined | "wrong" {
  if (cursor.isAtEnd) return undefined;
  return cursor.take(/;/y) === undefined ? "wrong" : (readMarker(cursor) ?? "wrong");
}
