import type { Result } from "../../../core/result.ts";
import { type ArtifactPlace, closeArtifactStore, openArtifactPlace } from "../../../usecases/artifact/open.ts";
import type { CommandContext } from "../../command/context.ts";
import type { Answer } from "../../output/answer.ts";

/** Opens what `STORE[:PATH]` names, works with it, and closes the store again whatever happens. Errors: those of opening and of the work. */
export async function atPlace(
  { env }: CommandContext,
  address: string,
  work: (place: ArtifactPlace) => Promise<Result<Answer>>,
): Promise<Result<Answer>> {
  const place = await openArtifactPlace(env, address);
  if (!place.ok) return place;
  try {
    const done = await work(place.value);
    return done.ok ? done : { ok: false, error: { ...done.error, message: env.redact(done.error.message) } };
  } finally {
    await closeArtifactStore(place.value.store);
  }
}
