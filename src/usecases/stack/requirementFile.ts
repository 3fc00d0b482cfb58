import type { Finding } from "../../core/finding.ts";
import type { RequirementFormat } from "../../core/python/requirementFormat.ts";
import { ok, type Result } from "../../core/result.ts";
import { writeRequirements } from "../../interop/requirementFiles/write.ts";
import type { Env } from "../env.ts";
import { stackRequirements } from "./requirements.ts";

/** The packages of a stack as a text that a tool reads. */
export interface RequirementFile {
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** Writes the packages of a stack in a form that a tool reads. Without a name the active stack is meant. Errors: not-found, ambiguous. */
export async function stackRequirementFile(
  env: Env,
  { format, ...input }: { readonly ref?: string; readonly format: RequirementFormat },
): Promise<Result<RequirementFile>> {
  const found = await stackRequirements(env, input);
  if (!found.ok) return found;
  const { stack, requirements, aptPackages, findings } = found.value;
  const needs = { name: stack.name, requirements: requirements.map((each) => each.requirement), aptPackages };
  return ok({ text: writeRequirements(format, needs), findings });
}
