import type { ArtifactEntry } from "../../core/artifact.ts";
import { emptyList, type ListState } from "./list.ts";

/** The artifact stores, or a folder of one. Each folder on the way is a screen of its own, so that going back finds it as it was. */
export interface ArtifactsState {
  readonly screen: "artifacts";
  /** The store that is looked into; null: the stores are listed. */
  readonly store: { readonly id: string; readonly name: string } | null;
  /** Relative to the root of the store; `""` is the root. */
  readonly folder: string;
  /** What the breadcrumb says. */
  readonly title: string;
  readonly list: ListState;
}

/** The list of stores as it opens. */
export const artifactStores: ArtifactsState = {
  screen: "artifacts",
  store: null,
  folder: "",
  title: "artifacts",
  list: emptyList,
};

/** A folder of a store as it opens; without a folder its root. */
export function artifactFolder(
  store: { readonly id: string; readonly name: string },
  { folder, title }: { readonly folder: string; readonly title: string } = { folder: "", title: store.name },
): ArtifactsState {
  return { screen: "artifacts", store: { id: store.id, name: store.name }, folder, title, list: emptyList };
}

/** Tells places in stores apart: of a screen, or of a file or folder in it. */
export function artifactKey(storeId: string, inner: string): string {
  return `${storeId}\n${inner}`;
}

/** What is known so far of a folder. */
export interface FolderListing {
  readonly entries: readonly ArtifactEntry[];
  readonly stage: "reading" | "ready" | "failed";
  /** There may be more than was read. */
  readonly more: boolean;
  /** Why it could not be read. */
  readonly problem: string | null;
}

/** A folder that nothing is known of yet. */
export const unreadFolder: FolderListing = { entries: [], stage: "reading", more: true, problem: null };
