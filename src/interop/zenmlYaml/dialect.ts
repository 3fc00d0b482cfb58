import { writeFloat } from "../../core/value/json.ts";
import { isList, isObject, type Value } from "../../core/value/value.ts";
import type { Dialect, ReadScalar, WrittenScalar } from "../stackFile/dialect.ts";
import { type PlainKind, plainKind, valueAs } from "./resolve.ts";

const core = "tag:yaml.org,2002:";
const kindsOfTags: Readonly<Record<string, PlainKind>> = {
  str: "str",
  int: "int",
  float: "float",
  bool: "bool",
  null: "null",
  timestamp: "timestamp",
};

/** How ZenML reads YAML: as `yaml.safe_load` of PyYAML does, which knows an older YAML than other readers. */
export const zenmlDialect: Dialect = {
  scalar,
  key: (written) => {
    if (written.isPlain && plainKind(written.text) === "sign") return { key: written.text };
    const read = scalar(written);
    if ("message" in read) return read;
    if (typeof read.value === "string" && !read.isDate) return { key: read.value };
    return { key: keyText(read.value), isOther: true, identity: identityOf(read.value) };
  },
  collection: (tag) => {
    if (tag === `${core}map` || tag === `${core}seq`) return "as written";
    return tag === `${core}set` ? "its keys" : { message: `ZenML does not read the tag ${shortTag(tag)}.` };
  },
  lastCounts: true,
  // It breaks lines there, and stands in texts only, where that becomes a blank.
  asRead: (text) => text.replaceAll("\x85", " "),
  // PyYAML 6, reader.py, `NON_PRINTABLE`.
  forbidden: /[^\t\n\r -~\x85\xA0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u,
};

function scalar({ text, isPlain, tag }: WrittenScalar): ReadScalar {
  if (tag === `${core}binary`) return binary(text);
  const named = tag?.startsWith(core) ? kindsOfTags[tag.slice(core.length)] : undefined;
  if (tag !== undefined && tag !== "!" && named === undefined)
    return { message: `ZenML does not read the tag ${shortTag(tag)}.` };
  const kind = named ?? (isPlain ? plainKind(text) : "str");
  const value = valueAs(kind, text);
  if (value === undefined || isList(value) || isObject(value)) return unread(kind);
  return kind === "timestamp" ? { value, isDate: true } : { value };
}

function unread(kind: PlainKind): ReadScalar {
  if (kind === "sign") return { message: "ZenML does not read this sign alone.", hint: "Put it in quotes." };
  const what = kind === "timestamp" ? "a date that there is not" : `no ${kind}`;
  return { message: `ZenML does not read this: it is ${what}.`, hint: "Put it in quotes to make it a text." };
}

/** ZenML keeps bytes as the text that they are in UTF-8. */
function binary(text: string): ReadScalar {
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll(/\s/g, "")), (letter) => letter.charCodeAt(0));
    return { value: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { message: "ZenML cannot keep these bytes: they are no UTF-8 text in base64." };
  }
}

/** What ZenML makes of a key that is no text: the way in which pydantic writes keys. */
function keyText(value: Value): string {
  if (value === null) return "None";
  return typeof value === "number" ? floatText(value) : String(value);
}

/** A float as Python prints it. */
function floatText(value: number): string {
  if (!Number.isFinite(value)) return "None";
  const [, digits, sign, size = ""] = /^(.*)e([+-])(\d+)$/.exec(value.toExponential()) ?? [];
  const power = Number(`${sign}${size}`);
  return power < -4 || power >= 16 ? `${digits}e${sign}${size.padStart(2, "0")}` : writeFloat(value);
}

/** In Python true, 1 and 1.0 are the same key; a text is never the same as a number. */
function identityOf(value: Value): string {
  return `\0${typeof value === "string" || value === null ? value : Number(value)}`;
}

function shortTag(tag: string): string {
  return tag.startsWith(core) ? `!!${tag.slice(core.length)}` : tag;
}
