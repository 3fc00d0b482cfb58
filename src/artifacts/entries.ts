import { NotFoundError } from "../authoring/errors.ts";
import type { ArtifactEntry } from "../core/artifact.ts";
import { pathOf } from "./lookAt.ts";
import type { StorePlace } from "./openStore.ts";

/** How a folder is listed. */
export interface EntriesOptions {
  /** All files below it, and no folders, in place of what is directly in it. */
  readonly recursive?: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** What is in a folder of a store, as it comes; nothing more is asked of the store than is taken. Throws what the store throws. */
export async function* entriesOf(
  place: StorePlace,
  { recursive = false, signal }: EntriesOptions = {},
): AsyncGenerator<ArtifactEntry> {
  try {
    yield* place.store.implementation.list(pathOf(place), { recursive, ...(signal && { signal }) });
  } catch (error) {
    // The root of a store that nobody wrote to yet.
    if (!(error instanceof NotFoundError && place.inner === "")) throw error;
  }
}
