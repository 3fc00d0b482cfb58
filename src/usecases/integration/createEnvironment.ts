import { join } from "node:path";
import { failure } from "../../core/failure.ts";
import type { PythonEnvironment } from "../../core/python/pythonEnvironment.ts";
import { readOnlyFailure } from "../../core/readOnlyFailure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { WantedTool } from "../../integrations/run/chooseTool.ts";
import { createWords } from "../../integrations/run/commandLine.ts";
import { type RunFollower, runTool } from "../../integrations/run/runTool.ts";
import type { CommandLine, Tool } from "../../integrations/run/tool.ts";
import { programOnPath } from "../../platform/programOnPath.ts";
import type { Env } from "../env.ts";

/** What would make an environment. */
export interface EnvironmentPlan {
  /** Absolute. */
  readonly folder: string;
  readonly tool: Tool["kind"];
  readonly command: CommandLine;
}

/** Where an environment shall be made, and by what; `any`: Python's own venv, or uv where there is no Python on PATH. */
export interface PlanEnvironment {
  readonly parent: string;
  readonly tool: WantedTool;
}

/** Tells what would make `.venv` in a folder. Errors: not-found (no program that could). */
export function planEnvironment(env: Env, { parent, tool }: PlanEnvironment): Result<EnvironmentPlan> {
  const path = env.variables.PATH ?? "";
  const folder = join(parent, ".venv");
  const python = tool === "uv" ? undefined : (programOnPath("python3", path) ?? programOnPath("python", path));
  if (python !== undefined)
    return ok({ folder, tool: "pip", command: { program: python, words: createWords("venv", folder) } });
  const uv = tool === "pip" ? undefined : programOnPath("uv", path);
  if (uv !== undefined) return ok({ folder, tool: "uv", command: { program: uv, words: createWords("uv", folder) } });
  const missing = { uv: "no uv", pip: "no python3", any: "neither python3 nor uv" }[tool];
  return err(
    failure("not-found", `There is ${missing} on PATH that could make an environment.`, {
      hint: "Install Python 3.10 or later, or uv.",
    }),
  );
}

/** Makes it, and finds it as it is then. Errors: interrupted, install-failed, cannot-write, not-permitted. */
export async function createEnvironment(
  env: Env,
  { folder, tool, command }: EnvironmentPlan,
  follower: RunFollower = {},
): Promise<Result<PythonEnvironment>> {
  if (env.isReadOnly()) return err(readOnlyFailure());
  const made = await runTool({
    tool,
    command,
    target: { python: command.program, prefix: folder },
    requirements: [],
    variables: env.variables,
    logs: env.logsFolder,
    redact: env.redact,
    follower,
  });
  return made.ok ? env.pythonEnvironment(folder) : made;
}
