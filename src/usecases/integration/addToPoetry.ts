import type { Result } from "../../core/result.ts";
import { poetryAdd } from "../../integrations/run/poetryAdd.ts";
import type { RunFollower } from "../../integrations/run/runTool.ts";
import type { Env } from "../env.ts";

/** Adds requirements to the Poetry project of the working folder. Errors: not-found (there is no poetry), interrupted, install-failed. */
export async function addToPoetry(
  { variables, redact }: Env,
  requirements: readonly string[],
  follower: RunFollower,
): Promise<Result<undefined>> {
  return poetryAdd({ requirements, variables, redact, follower });
}
