import { entryOf, type FileNode, isNull, type MapEntry, type MapNode, textIn, under } from "./node.ts";

/** The keys by which the things of a list are found again, by the key of the list. */
const identities: Readonly<Record<string, readonly string[]>> = { components: ["type", "name"], stacks: ["name"] };

/** A file on the file that it stands on: maps are merged, lists and single values replaced, null takes away; components and stacks are found by their names. */
export function overlaid(base: FileNode, patch: FileNode): FileNode {
  const names = new Set(Object.keys(identities));
  return merged(base, patch, (key, below, above) =>
    names.has(key) && below.kind === "list" && above.kind === "list"
      ? { ...above, items: mergedThings(key, below.items, above.items) }
      : merged(below, above),
  );
}

type Merge = (key: string, below: FileNode, above: FileNode) => FileNode;

function merged(base: FileNode, patch: FileNode, merge: Merge = (_, below, above) => merged(below, above)): FileNode {
  if (base.kind !== "map" || patch.kind !== "map") return patch;
  const kept = base.entries.flatMap((entry): readonly MapEntry[] => {
    const above = entryOf(patch, entry.key);
    if (above === undefined) return [entry];
    return isNull(above.value) ? [] : [{ ...above, value: merge(entry.key, entry.value, above.value) }];
  });
  const added = patch.entries.filter(({ key }) => entryOf(base, key) === undefined);
  return { kind: "map", at: patch.at, entries: [...kept, ...added] };
}

/** The things of both lists: those of the base in their order, then the new ones. */
function mergedThings(list: string, base: readonly FileNode[], patch: readonly FileNode[]): readonly FileNode[] {
  const above = new Map(patch.map((node) => [identityOf(list, node), node]));
  const below = new Set(base.map((node) => identityOf(list, node)));
  return [
    ...base.map((node) => {
      const patched = above.get(identityOf(list, node));
      return patched === undefined ? node : merged(node, patched);
    }),
    ...patch.filter((node) => !below.has(identityOf(list, node))),
  ];
}

/** What a component or a stack is found by, as one text. */
export function identityOf(list: string, node: FileNode): string {
  return JSON.stringify((identities[list] ?? []).map((key) => textIn(under(node, key))));
}

/** A file without the key that names its base. */
export function withoutBase(file: MapNode): MapNode {
  return { ...file, entries: file.entries.filter(({ key }) => key !== "base") };
}
