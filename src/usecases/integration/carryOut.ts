import { type Failure, failure } from "../../core/failure.ts";
import { listed } from "../../core/listed.ts";
import { readOnlyFailure } from "../../core/readOnlyFailure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { lockEnvironment } from "../../integrations/run/environmentLock.ts";
import { type RunFollower, type RunOutcome, runTool } from "../../integrations/run/runTool.ts";
import type { Env } from "../env.ts";
import { makeBundleFolder } from "./bundleFolder.ts";
import type { ToolPlan } from "./plan.ts";
import { statesNow } from "./statesNow.ts";

export type { RunFollower, RunOutcome } from "../../integrations/run/runTool.ts";

/**
 * Does what a plan says: one run of pip or uv, which nothing else of this program disturbs. A refusal tells what is installed then. Errors: not-found
 * (the interpreter is gone), busy, not-permitted, cannot-write, interrupted, install-failed.
 */
export async function carryOut(env: Env, plan: ToolPlan, follower: RunFollower = {}): Promise<Result<RunOutcome>> {
  const { environment, tool, command, requirements, work } = plan;
  if (work !== "bundle" && env.isReadOnly()) return err(readOnlyFailure());
  if (!environment.hasPython) return err(interpreterGone(environment.python));
  const folder = plan.folder === undefined ? ok(undefined) : makeBundleFolder(plan.folder);
  if (!folder.ok) return folder;
  const lock = isOurs(plan) ? lockEnvironment(environment.prefix) : ok(() => undefined);
  if (!lock.ok) return lock;
  try {
    const done = await runTool({
      tool: tool.kind,
      command,
      target: environment,
      requirements: work === "uninstall" ? [] : requirements,
      variables: env.variables,
      logs: env.logsFolder,
      redact: env.redact,
      follower,
    });
    return done.ok || work === "bundle" ? done : err(await withStates(env, plan, done.error));
  } finally {
    lock.value();
  }
}

/** A bundle changes no environment; the system's Python is protected by other means, and its folder is no place for our file. */
function isOurs({ work, environment }: ToolPlan): boolean {
  return work !== "bundle" && environment.kind !== "system";
}

/** What is there then is read, not guessed: the tool may have been half way. */
async function withStates(env: Env, plan: ToolPlan, refusal: Failure): Promise<Failure> {
  const states = (await statesNow(env, plan)).map(({ name, state }) => `${name} is ${state}`);
  if (states.length === 0) return refusal;
  const hint = [refusal.hint, `Now ${listed(states)}.`].filter(Boolean).join(" ");
  return { ...refusal, hint };
}

function interpreterGone(python: string) {
  return failure("not-found", `The Python of the environment is gone: ${python} leads nowhere.`, {
    hint: "It outlived the Python that it was made with: remove the folder and make it anew, or choose another with --python.",
  });
}
