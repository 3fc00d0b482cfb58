import { attempt } from "../../artifacts/attempt.ts";
import { lookAt, pathOf, placeText } from "../../artifacts/lookAt.ts";
import { readOnlyProblem } from "../../artifacts/openStore.ts";
import { failure } from "../../core/failure.ts";
import { err, type Result } from "../../core/result.ts";
import type { ArtifactPlace } from "./open.ts";

/** What is removed. */
export interface RemoveArtifact {
  readonly place: ArtifactPlace;
  /** A folder goes with all in it. */
  readonly recursive?: boolean;
  readonly signal?: AbortSignal | undefined;
  /** Told from time to time how many files are gone. */
  readonly onRemoved?: (count: number) => void;
}

/** Removes a file, or with `recursive` a folder with all in it; of the root only what is in it. Errors: not-found, usage (a folder without `recursive`), and those of the store. */
export async function removeArtifact({ place, recursive, signal, onRemoved }: RemoveArtifact): Promise<Result<void>> {
  const refused = readOnlyProblem(place.store);
  if (refused !== undefined) return err(refused);
  const found = await lookAt(place, signal);
  if (!found.ok) return found;
  const { implementation } = place.store;
  const stop = signal && { signal };
  const doing = { doing: `${placeText(place)} cannot be removed`, signal };
  if (found.value.kind === "file") return attempt(() => implementation.remove(pathOf(place), stop), doing);
  if (recursive !== true) {
    const hint = "With --recursive it is removed with all in it.";
    return err(failure("usage", `${placeText(place)} is a folder.`, { hint }));
  }
  return attempt(
    () => implementation.rmtree(pathOf(place), { ...stop, ...(onRemoved !== undefined && { onRemoved }) }),
    doing,
  );
}
