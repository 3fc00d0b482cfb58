import type { ArtifactEntry } from "../../core/artifact.ts";
import type { ComponentView } from "../../usecases/component/view.ts";
import { finder } from "./finder.ts";
import { rememberLast } from "./rememberLast.ts";

/** A line of the artifacts screen: a store, or a file or folder in one. */
export type ArtifactRow =
  | { readonly kind: "store"; readonly key: string; readonly component: ComponentView }
  | { readonly kind: "entry"; readonly key: string; readonly entry: ArtifactEntry };

const storesAsRows = rememberLast((components: readonly ComponentView[]): readonly ArtifactRow[] =>
  components.map((component) => ({ kind: "store", key: component.id, component })),
);

const entriesAsRows = rememberLast((entries: readonly ArtifactEntry[]): readonly ArtifactRow[] =>
  entries.map((entry) => ({ kind: "entry", key: `${entry.kind}:${entry.name}`, entry })),
);

/** In a store and outside of it are different lists, and going to and fro finds both remembered. */
const findStores = finder(soughtOf);
const findEntries = finder(soughtOf);

function soughtOf(row: ArtifactRow) {
  if (row.kind === "entry") return { name: row.entry.name };
  return { name: row.component.name, fields: [row.component.flavor] };
}

/** The stores that a filter leaves. */
export function storeRows(components: readonly ComponentView[], filter: string): readonly ArtifactRow[] {
  return findStores(storesAsRows(components), filter);
}

/** The files and folders that a filter leaves. */
export function entryRows(entries: readonly ArtifactEntry[], filter: string): readonly ArtifactRow[] {
  return findEntries(entriesAsRows(entries), filter);
}
