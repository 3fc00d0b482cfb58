import { failure } from "../../core/failure.ts";
import { err, type Result } from "../../core/result.ts";
import { lockEnvironment } from "../../integrations/run/environmentLock.ts";
import { type RunFollower, type RunOutcome, runTool } from "../../integrations/run/runTool.ts";
import type { Env } from "../env.ts";
import type { ToolPlan } from "./plan.ts";

export type { RunFollower, RunOutcome } from "../../integrations/run/runTool.ts";

/**
 * Does what a plan says: one run of pip or uv, which nothing else of this program disturbs. Errors: not-found (the interpreter is gone), busy, not-permitted,
 * cannot-write, interrupted, install-failed.
 */
export async function carryOut(env: Env, plan: ToolPlan, follower: RunFollower = {}): Promise<Result<RunOutcome>> {
  const { environment, tool, command, requirements, work } = plan;
  if (!environment.hasPython) return err(interpreterGone(environment.python));
  const lock = work === "bundle" ? undefined : lockEnvironment(environment.prefix);
  if (lock?.ok === false) return lock;
  try {
    return await runTool({
      tool: tool.kind,
      command,
      target: environment,
      requirements: work === "uninstall" ? [] : requirements,
      variables: env.variables,
      logs: env.logsFolder,
      redact: env.redact,
      follower,
    });
  } finally {
    lock?.value();
  }
}

function interpreterGone(python: string) {
  return failure("not-found", `The Python of the environment is gone: ${python} leads nowhere.`, {
    hint: "It outlived the Python that it was made with: remove the folder and make it anew, or choose another with --python.",
  });
}
