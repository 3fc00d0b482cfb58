import { isAlias, isMap, isScalar, isSeq, type Node, type YAMLMap } from "yaml";
import type { FilePlace, PlacedEntry, PlacedValue, PreferenceFile, PreferenceProblem } from "../core/preference.ts";

/** The place of a character of the text. */
export type PlaceOf = (offset: number) => FilePlace;

/** Deeper than any preference is. */
const deepest = 8;

/** The entries of a map of YAML with their places. What these files have no use for (aliases, names that are lists) is a problem. */
export function readEntries(map: YAMLMap, placeOf: PlaceOf, text: string): PreferenceFile {
  const problems: PreferenceProblem[] = [];

  function refuse(at: FilePlace, message: string): readonly never[] {
    problems.push({ ...at, kind: "refused", message });
    return [];
  }

  function entriesOf(node: YAMLMap, depth: number): readonly PlacedEntry[] {
    return node.items.flatMap(({ key, value }): readonly PlacedEntry[] => {
      const at = placeOf((key as Node | null)?.range?.[0] ?? node.range?.[0] ?? 0);
      if (!isScalar(key)) return refuse(at, "The name of an entry is a text.");
      const read = value === null ? nothing(at) : placed(value as Node, depth + 1);
      return read === undefined ? [] : [{ name: textOf(key), at, value: read }];
    });
  }

  function placed(node: Node, depth: number): PlacedValue | undefined {
    const at = placeOf(node.range?.[0] ?? 0);
    if (isAlias(node)) return refuse(at, "Aliases (*name) are not understood here; put quotes around *.")[0];
    if (depth > deepest) return refuse(at, "This is nested too deeply.")[0];
    if (isMap(node)) return { kind: "map", at, entries: entriesOf(node, depth) };
    if (isSeq(node))
      return { kind: "list", at, items: node.items.flatMap((item) => placed(item as Node, depth + 1) ?? []) };
    return isScalar(node) ? { kind: "scalar", at, value: plainOf(node.value), text: textOf(node) } : nothing(at);
  }

  /** A number as it is written, not as it prints. */
  function textOf(node: Node): string {
    if (!isScalar(node)) return "";
    if (typeof node.value === "string") return node.value;
    return node.source ?? text.slice(node.range?.[0] ?? 0, node.range?.[1] ?? 0).trim();
  }

  return { entries: entriesOf(map, 0), problems };
}

function nothing(at: FilePlace): PlacedValue {
  return { kind: "scalar", at, value: null, text: "" };
}

function plainOf(value: unknown): string | number | boolean | null {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}
