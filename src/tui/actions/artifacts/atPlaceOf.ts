import type { Result } from "../../../core/result.ts";
import { atArtifactPlace } from "../../../usecases/artifact/atPlace.ts";
import { type ArtifactPlace, openPlaceIn } from "../../../usecases/artifact/open.ts";
import type { Context } from "../context.ts";

/** Opens a store for one piece of work at one of its places, and closes it again. The screen may be left meanwhile. */
export function atPlaceOf<T>(
  { env }: Context,
  storeId: string,
  inner: string,
  work: (place: ArtifactPlace) => Promise<Result<T>>,
): Promise<Result<T>> {
  return atArtifactPlace(env, openPlaceIn(env, storeId, inner), work);
}
