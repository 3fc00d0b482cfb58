import type { DiffRow } from "../../core/diff/row.ts";
import { withStep } from "../../core/fix/bench.ts";
import type { FixStep } from "../../core/fix/fix.ts";
import { stepRows } from "../../core/fix/preview.ts";
import { ok, type Result } from "../../core/result.ts";
import type { Composition } from "../../core/stack.ts";
import { read } from "../access.ts";
import type { Env } from "../env.ts";
import { fixTools, workshop } from "./shelf.ts";

/** What steps would change of a composition, without changing anything. Errors: those of opening the database. */
export async function previewSteps(
  env: Env,
  composition: Composition,
  steps: readonly FixStep[],
): Promise<Result<readonly DiffRow[]>> {
  const tools = await fixTools(env, composition);
  if (!tools.ok) return tools;
  return read(env, (view) => {
    const { bench, shelf } = workshop(env, view, tools.value, composition);
    const after = steps.reduce((on, step) => withStep(on, step, shelf), bench);
    return ok(stepRows(bench, after, steps));
  });
}
