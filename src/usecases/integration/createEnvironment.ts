import { join } from "node:path";
import { failure } from "../../core/failure.ts";
import type { PythonEnvironment } from "../../core/python/pythonEnvironment.ts";
import { err, ok, type Result } from "../../core/result.ts";
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

/** Tells what would make `.venv` in a folder: uv where it is wanted or there is no Python on PATH, else Python itself. Errors: not-found (there is neither). */
export function planEnvironment(
  env: Env,
  { parent, uv }: { readonly parent: string; readonly uv: boolean },
): Result<EnvironmentPlan> {
  const path = env.variables.PATH ?? "";
  const folder = join(parent, ".venv");
  const python = programOnPath("python3", path) ?? programOnPath("python", path);
  const uvProgram = programOnPath("uv", path);
  if (uvProgram !== undefined && (uv || python === undefined))
    return ok({ folder, tool: "uv", command: { program: uvProgram, words: createWords("uv", folder) } });
  if (python !== undefined && !uv)
    return ok({ folder, tool: "pip", command: { program: python, words: createWords("venv", folder) } });
  return err(
    failure(
      "not-found",
      uv ? "There is no uv on PATH." : "There is neither python3 nor uv on PATH, so that no environment can be made.",
      {
        hint: uv ? "Leave --uv out, or install uv." : "Install Python 3.10 or later, or uv.",
      },
    ),
  );
}

/** Makes it, and finds it as it is then. Errors: interrupted, install-failed, cannot-write, not-permitted. */
export async function createEnvironment(
  env: Env,
  { folder, tool, command }: EnvironmentPlan,
  follower: RunFollower = {},
): Promise<Result<PythonEnvironment>> {
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
