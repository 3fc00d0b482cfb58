import type { Result } from "../../../core/result.ts";
import { atArtifactPlace } from "../../../usecases/artifact/atPlace.ts";
import { type ArtifactPlace, openArtifactPlace } from "../../../usecases/artifact/open.ts";
import type { CommandContext } from "../../command/context.ts";
import type { Answer } from "../../output/answer.ts";

/** Opens what `STORE[:PATH]` names, works with it, and closes the store again whatever happens. Errors: those of opening and of the work. */
export function atPlace(
  { env }: CommandContext,
  address: string,
  work: (place: ArtifactPlace) => Promise<Result<Answer>>,
): Promise<Result<Answer>> {
  return atArtifactPlace(env, openArtifactPlace(env, address), work);
}
