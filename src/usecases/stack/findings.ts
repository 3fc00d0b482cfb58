import { failure } from "../../core/failure.ts";
import { type Finding, failureOf } from "../../core/finding.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { problemsIn } from "../../core/stackRule/notes.ts";
import type { View } from "../../database/view.ts";
import { componentsOf, toolsFor } from "../composition/check.ts";
import type { ResolvedComposition } from "../composition/resolve.ts";
import { stackChecks } from "../composition/stackChecks.ts";
import type { Env } from "../env.ts";

/**
 * Loads what the check of a stack needs. The check itself then looks, within a transaction, at the components as they are by then, and tells of
 * errors and warnings; what is only worth knowing is told when it is asked for. Errors of the check: findings (with `strict`; each finding is a
 * cause).
 */
export async function prepareFindings(
  env: Env,
  chosen: ResolvedComposition["chosen"],
  strict: boolean | undefined,
): Promise<(view: View, stack: string) => Result<readonly Finding[]>> {
  const components = componentsOf(chosen);
  const tools = await toolsFor(env, components);
  return (view, stack) => {
    const now = components.map(({ id }) => view.components.get(id)).filter((each) => each !== undefined);
    return checkStrict(strict, problemsIn(stackChecks(env, view, tools).findings(now)), stack);
  };
}

function checkStrict(
  strict: boolean | undefined,
  findings: readonly Finding[],
  stack: string,
): Result<readonly Finding[]> {
  if (strict !== true || findings.length === 0) return ok(findings);
  const causes = findings.map((each) => failureOf(each));
  const message = `The stack ${stack} has ${findings.length === 1 ? "a problem" : `${findings.length} problems`}; nothing was saved.`;
  return err(failure("findings", message, { at: { stack }, causes }));
}
