import type { FieldPath, Place } from "../../core/failure.ts";
import { objectOf, type Value } from "../../core/value/value.ts";

/** Where something stands in a file; line and column are counted from 1. */
export interface Mark {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What a file holds, each part with its place. Parts may be shared: an alias is the very thing that it stands for. */
export type FileNode = MapNode | ListNode | ScalarNode;

/** Keys with their values, in the order in which they are written. No key is there twice. */
export interface MapNode {
  readonly kind: "map";
  readonly at: Mark;
  readonly entries: readonly MapEntry[];
}

/** A key and its value. */
export interface MapEntry {
  readonly key: string;
  readonly at: Mark;
  readonly value: FileNode;
  /** The key is written as a number, a date or the like, and its text only stands for that. */
  readonly isOther?: true;
}

/** Values one after the other. */
export interface ListNode {
  readonly kind: "list";
  readonly at: Mark;
  readonly items: readonly FileNode[];
}

/** A single value. */
export interface ScalarNode {
  readonly kind: "scalar";
  readonly at: Mark;
  readonly value: null | boolean | string | bigint | number;
  /** The text stands for a date, which readers of YAML 1.1 do not take for a text. */
  readonly isDate?: true;
}

/** The entries of a map; of anything else none. */
export function entriesOf(node: FileNode | undefined): readonly MapEntry[] {
  return node?.kind === "map" ? node.entries : [];
}

/** The items of a list; of anything else none. */
export function itemsOf(node: FileNode | undefined): readonly FileNode[] {
  return node?.kind === "list" ? node.items : [];
}

/** The text that a node is; undefined: it is none. */
export function textIn(node: FileNode | undefined): string | undefined {
  return node?.kind === "scalar" && typeof node.value === "string" ? node.value : undefined;
}

/** Nothing stands there, or null. */
export function isNull(node: FileNode): boolean {
  return node.kind === "scalar" && node.value === null;
}

/** The entry of a map under a key; undefined: it has none, or is no map. */
export function entryOf(node: FileNode | undefined, key: string): MapEntry | undefined {
  return entriesOf(node).find((entry) => entry.key === key);
}

/** What stands under a key. Null counts as nothing: `labels:` with nothing behind it. */
export function under(node: FileNode | undefined, key: string): FileNode | undefined {
  const value = entryOf(node, key)?.value;
  return value === undefined || isNull(value) ? undefined : value;
}

/** The value of a node, without places. */
export function valueOfNode(node: FileNode): Value {
  switch (node.kind) {
    case "scalar":
      return node.value;
    case "list":
      return node.items.map(valueOfNode);
    case "map":
      return objectOf(node.entries.map(({ key, value }) => [key, valueOfNode(value)] as const));
  }
}

/** Where the thing at a path stands, or what is nearest above it: keys stand where they are written, items where they begin. */
export function markAt(node: FileNode, path: FieldPath): Mark {
  let at = node.at;
  let here: FileNode | undefined = node;
  for (const step of path) {
    const entry: MapEntry | undefined = entryOf(here, String(step));
    const item: FileNode | undefined = here?.kind === "list" && typeof step === "number" ? here.items[step] : undefined;
    const next: FileNode | undefined = entry?.value ?? item;
    if (next === undefined) return at;
    at = entry?.at ?? next.at;
    here = next;
  }
  return at;
}

/** A mark as the place of a failure. */
export function placeOf({ file, line, column }: Mark): Place {
  return { file, line, column };
}
