import { err, type Result } from "../../core/result.ts";
import type { Env } from "../env.ts";
import { redactedFailure } from "../text/redactedFailure.ts";
import { type ArtifactPlace, closeArtifactStore } from "./open.ts";

/** Works with a place that was just opened, and closes its store again whatever happens; no refusal repeats a secret value. Errors: those of opening and of the work. */
export async function atArtifactPlace<T>(
  env: Env,
  opening: Promise<Result<ArtifactPlace>>,
  work: (place: ArtifactPlace) => Promise<Result<T>>,
): Promise<Result<T>> {
  const place = await opening;
  if (!place.ok) return err(redactedFailure(env, place.error));
  try {
    const done = await work(place.value);
    return done.ok ? done : err(redactedFailure(env, done.error));
  } finally {
    await closeArtifactStore(place.value.store);
  }
}
