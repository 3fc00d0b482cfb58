import type { Result } from "../../../core/result.ts";
import { type ArtifactPlace, closeArtifactStore, openArtifactStore, placeIn } from "../../../usecases/artifact/open.ts";
import type { Context } from "../context.ts";

/** Opens a store for one piece of work at one of its places, and closes it again. The screen may be left meanwhile. */
export async function atPlaceOf<T>(
  { env }: Context,
  storeId: string,
  inner: string,
  work: (place: ArtifactPlace) => Promise<Result<T>>,
): Promise<Result<T>> {
  const opened = await openArtifactStore(env, storeId);
  if (!opened.ok) return opened;
  try {
    const place = placeIn(opened.value, inner);
    const done = place.ok ? await work(place.value) : place;
    return done.ok ? done : { ok: false, error: { ...done.error, message: env.redact(done.error.message) } };
  } finally {
    await closeArtifactStore(opened.value);
  }
}
