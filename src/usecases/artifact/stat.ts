import { lookAt, pathOf } from "../../artifacts/lookAt.ts";
import type { ArtifactEntry } from "../../core/artifact.ts";
import { ok, type Result } from "../../core/result.ts";
import type { ArtifactPlace } from "./open.ts";

/** A file or folder, and where it is. */
export interface ArtifactFacts extends Omit<ArtifactEntry, "name"> {
  readonly store: string;
  /** Relative to the root of the store. */
  readonly path: string;
  /** As ZenML knows it, such as `s3://bucket/models/model.pkl`. */
  readonly address: string;
}

/** Tells what is at a place. Errors: not-found, and those of the store. */
export async function statArtifact(place: ArtifactPlace, signal?: AbortSignal): Promise<Result<ArtifactFacts>> {
  const found = await lookAt(place, signal);
  if (!found.ok) return found;
  const { kind, size, modified, version } = found.value;
  return ok({
    store: place.store.name,
    path: place.inner,
    address: pathOf(place),
    kind,
    size,
    ...(modified !== undefined && { modified }),
    ...(version !== undefined && { version }),
  });
}

/** The whole address of a place, as ZenML knows it. */
export function addressOf(place: ArtifactPlace): string {
  return pathOf(place);
}
