import type { Preview } from "../../core/preview/preview.ts";
import type { LastCheck } from "../../core/storeCheck.ts";
import type { FolderListing } from "./artifactsScreen.ts";

/** What was read of artifact stores. Kept only while a screen may show it. */
export interface KnownArtifacts {
  /** Folders that are open, by `artifactKey`. */
  readonly folders: ReadonlyMap<string, FolderListing>;
  /** What is shown of files the cursor rested on, by `artifactKey`; a text says why there is nothing to show. */
  readonly previews: ReadonlyMap<string, Preview | string>;
  /** Sizes that were summed up, by `artifactKey`. */
  readonly sums: ReadonlyMap<string, string>;
  /** The last check of each component that was looked at, by its id; null: it was never checked. */
  readonly checks: ReadonlyMap<string, LastCheck | null>;
}

/** Nothing has been read yet. */
export const noArtifacts: KnownArtifacts = {
  folders: new Map(),
  previews: new Map(),
  sums: new Map(),
  checks: new Map(),
};

/** The most previews and sums that are remembered. */
const most = 100;

/** A map with one more entry; the oldest ones go when there are too many. */
export function remembered<T>(known: ReadonlyMap<string, T>, key: string, value: T): ReadonlyMap<string, T> {
  const entries = [...known].filter(([each]) => each !== key);
  return new Map([...entries.slice(Math.max(0, entries.length + 1 - most)), [key, value]]);
}
