import process from "node:process";
import type { Result } from "../../../core/result.ts";
import { createEnvironment, planEnvironment } from "../../../usecases/integration/createEnvironment.ts";
import { type EnvironmentPackages, readEnvironment } from "../../../usecases/integration/environment.ts";
import { given, textOf } from "../../arguments/parsed.ts";
import type { CommandContext } from "../../command/context.ts";
import { followed } from "./followed.ts";

/**
 * The environment that is meant. Where there is none, one is offered; nobody who cannot be asked gets one unasked. Errors: those of `pythonEnvironment` and
 * `createEnvironment`.
 */
export async function environmentFor(context: CommandContext): Promise<Result<EnvironmentPackages>> {
  const { env, parsed, confirm } = context;
  const found = await readEnvironment(env, textOf(parsed, "python"));
  if (found.ok || found.error.code !== "no-environment") return found;
  if (given(parsed, "yes") || given(parsed, "dry-run")) return found;
  const plan = planEnvironment(env, { parent: process.cwd(), tool: given(parsed, "uv") ? "uv" : "any" });
  if (!plan.ok) return found;
  const { folder, tool, command } = plan.value;
  const by = tool === "uv" ? "uv venv" : `${command.program} -m venv`;
  if (confirm(`There is no Python environment. Make ${folder} by ${by}?`) !== true) return found;
  const made = await followed(context, (follower) => createEnvironment(env, plan.value, follower));
  return made.ok ? readEnvironment(env, made.value.prefix) : made;
}
