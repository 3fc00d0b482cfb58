import type { MapEntry, ScalarNode } from "./node.ts";

/** A single value as it is written. */
export interface WrittenScalar {
  /** Without its quotes, its escapes undone, its line breaks folded. */
  readonly text: string;
  /** Without quotes. */
  readonly isPlain: boolean;
  /** The whole name of its tag. */
  readonly tag: string | undefined;
  /** What a reader of YAML 1.2 makes of it. */
  readonly value: unknown;
}

/** Why something is not read. */
export interface Unread {
  readonly message: string;
  readonly hint?: string;
}

/** A value as it is read, or why it is not. */
export type ReadScalar = Pick<ScalarNode, "value" | "isDate"> | Unread;

/** A key as it is read, or why it is not. Keys with the same identity are one; absent: it is the key itself. */
export type ReadKey = (Pick<MapEntry, "key" | "isOther"> & { readonly identity?: string }) | Unread;

/** How lists and maps with a tag are read: as what they are, a map as the list of its keys, or not at all. */
export type ReadCollection = "as written" | "its keys" | Unread;

/** What readers of YAML disagree about. */
export interface Dialect {
  readonly scalar: (written: WrittenScalar) => ReadScalar;
  readonly key: (written: WrittenScalar) => ReadKey;
  readonly collection: (tag: string) => ReadCollection;
  /** Of what is said twice (a key, or a key of several maps that `<<` takes in) the last one counts; else a key twice is refused, and of merged ones the first counts. */
  readonly lastCounts: boolean;
  /** The text with others in place of signs that mean something else there; its length stays. */
  readonly asRead?: (text: string) => string;
  /** A character that may not stand in the file as it is. */
  readonly forbidden?: RegExp;
}

/** Tags that only say what a value is anyway. */
const plainTags = /^tag:yaml\.org,2002:(?:str|int|float|bool|null|map|seq)$/;

const noTags: Unread = { message: "Tags have no meaning here." };

/** How our own files are read: as YAML 1.2, keys as they are written, no tags, nothing twice. */
export const ownDialect: Dialect = {
  scalar: ({ value, tag }) => {
    if (tag !== undefined && !plainTags.test(tag)) return noTags;
    return isKept(value) ? { value } : { message: "A value of this kind cannot be kept." };
  },
  key: ({ text }) => ({ key: text }),
  collection: (tag) => (plainTags.test(tag) ? "as written" : noTags),
  lastCounts: false,
};

function isKept(value: unknown): value is ScalarNode["value"] {
  return value === null || ["boolean", "string", "bigint", "number"].includes(typeof value);
}
