import { attempt } from "../../artifacts/attempt.ts";
import { entriesOf } from "../../artifacts/entries.ts";
import { placeText } from "../../artifacts/lookAt.ts";
import type { ArtifactEntry } from "../../core/artifact.ts";
import type { Result } from "../../core/result.ts";
import type { ArtifactPlace } from "./open.ts";

/** What a page of a folder holds. */
export interface ArtifactPage {
  readonly entries: readonly ArtifactEntry[];
  /** There may be more. */
  readonly more: boolean;
}

/** A folder that is listed page by page. */
export interface ArtifactPages {
  /** The next entries, at most so many. A folder that fits into the first page comes sorted, folders first; others as the store lists them. */
  next(most: number): Promise<Result<ArtifactPage>>;
  /** No more is wanted. */
  end(): void;
}

/** Lists a folder page by page: of a folder with a million files only what is looked at is asked for. */
export function browseArtifacts(place: ArtifactPlace): ArtifactPages {
  const controller = new AbortController();
  const { signal } = controller;
  const listing = entriesOf(place, { signal });
  let isFirst = true;
  return {
    next: (most) =>
      attempt(
        async () => {
          const entries: ArtifactEntry[] = [];
          while (entries.length < most) {
            const { done, value } = await listing.next();
            if (done === true) return { entries: isFirst ? entries.sort(inOrder) : entries, more: false };
            entries.push(value);
          }
          isFirst = false;
          return { entries, more: true };
        },
        { doing: `${placeText(place)} cannot be listed`, signal },
      ),
    end: () => {
      controller.abort();
      // What is under way ends by the signal; what it throws then is of no interest.
      listing.return(undefined).catch(() => undefined);
    },
  };
}

/** Folders first, then by name. */
export function inOrder(a: ArtifactEntry, b: ArtifactEntry): number {
  if (a.kind !== b.kind) return a.kind === "folder" ? -1 : 1;
  return a.name < b.name ? -1 : 1;
}

/** The path of what was listed in a folder, for `placeIn`. That of a folder ends in a slash, since in a bucket a file may have the same name. */
export function innerOf(folder: string, { name, kind }: ArtifactEntry): string {
  const start = folder === "" || folder.endsWith("/") ? folder : `${folder}/`;
  // A part of a key that is empty is listed as a slash.
  return kind === "file" || name === "/" ? `${start}${name}` : `${start}${name}/`;
}
