import { attempt } from "../../artifacts/attempt.ts";
import { entriesOf } from "../../artifacts/entries.ts";
import { lastName } from "../../artifacts/innerPath.ts";
import { lookAt, placeText } from "../../artifacts/lookAt.ts";
import type { ArtifactEntry } from "../../core/artifact.ts";
import { ok, type Result } from "../../core/result.ts";
import { inOrder } from "./browse.ts";
import type { ArtifactPlace } from "./open.ts";

/** What is listed. */
export interface ListArtifacts {
  readonly place: ArtifactPlace;
  /** All files below, and no folders. */
  readonly recursive?: boolean;
  /** At most so many. */
  readonly limit?: number;
  readonly signal?: AbortSignal;
}

/** What was found. */
export interface ArtifactList {
  readonly entries: readonly ArtifactEntry[];
  /** There are more than were asked for. */
  readonly more: boolean;
}

/** Lists a folder; of a file, the file itself. Folders come first, then by name. Errors: not-found, and those of the store. */
export async function listArtifacts(input: ListArtifacts): Promise<Result<ArtifactList>> {
  const { place, recursive = false, limit = Number.POSITIVE_INFINITY, signal } = input;
  const found = await lookAt(place, signal);
  if (!found.ok) return found;
  if (found.value.kind === "file") {
    return ok({ entries: [{ ...found.value, name: lastName(place.inner) }], more: false });
  }
  return attempt(
    async () => {
      const entries: ArtifactEntry[] = [];
      for await (const entry of entriesOf(place, { recursive, signal })) {
        if (entries.length >= limit) return { entries, more: true };
        entries.push(entry);
      }
      return { entries: entries.sort(inOrder), more: false };
    },
    { doing: `${placeText(place)} cannot be listed`, signal },
  );
}
