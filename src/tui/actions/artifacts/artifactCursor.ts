import type { ArtifactEntry } from "../../../core/artifact.ts";
import { innerOf } from "../../../usecases/artifact/browse.ts";
import { type ArtifactRow, entryRows, storeRows } from "../../state/artifactRows.ts";
import { type ArtifactsState, artifactKey, type FolderListing, unreadFolder } from "../../state/artifactsScreen.ts";
import { componentsOf } from "../../state/data.ts";
import { cursorOf, keysOf } from "../../state/list.ts";
import { type AppState, shown } from "../appState.ts";

/** Tells the lines of the artifacts screen apart. */
export function keyOfArtifact({ key }: ArtifactRow): string {
  return key;
}

/** What is known of the folder that is shown; undefined while stores are listed. */
export function shownFolder(state: AppState): FolderListing | undefined {
  const top = shown(state, "artifacts");
  if (top === undefined || top.store === null) return undefined;
  return state.artifacts.folders.get(artifactKey(top.store.id, top.folder)) ?? unreadFolder;
}

/** The lines of the artifacts screen. */
export function shownArtifacts(state: AppState): readonly ArtifactRow[] {
  const top = shown(state, "artifacts");
  if (top === undefined) return [];
  if (top.store === null) return storeRows(componentsOf(state.data, "artifact_store"), top.list.filter);
  return entryRows(shownFolder(state)?.entries ?? [], top.list.filter);
}

/** The line under the cursor. */
export function artifactRowAtCursor(state: AppState): ArtifactRow | undefined {
  const top = shown(state, "artifacts");
  if (top === undefined) return undefined;
  const rows = shownArtifacts(state);
  return rows[cursorOf(top.list, keysOf(rows, keyOfArtifact))];
}

/** A file or folder under the cursor, with the store and the folder that it is in. */
export interface EntryAtCursor {
  readonly store: NonNullable<ArtifactsState["store"]>;
  readonly folder: string;
  readonly entry: ArtifactEntry;
  /** Relative to the root; that of a folder ends in a slash. */
  readonly inner: string;
}

/** The file or folder under the cursor; undefined while stores are listed. */
export function entryAtCursor(state: AppState): EntryAtCursor | undefined {
  const top = shown(state, "artifacts");
  const row = artifactRowAtCursor(state);
  if (top === undefined || top.store === null || row?.kind !== "entry") return undefined;
  const { entry } = row;
  return { store: top.store, folder: top.folder, entry, inner: innerOf(top.folder, entry) };
}
