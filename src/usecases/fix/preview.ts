import { type ComponentTypeId, componentType } from "../../core/componentType.ts";
import type { DiffRow } from "../../core/diff/row.ts";
import { withStep } from "../../core/fix/bench.ts";
import type { FixStep } from "../../core/fix/fix.ts";
import { stepRows } from "../../core/fix/preview.ts";
import { listed } from "../../core/listed.ts";
import { ok, type Result } from "../../core/result.ts";
import type { Composition } from "../../core/stack.ts";
import type { View } from "../../database/view.ts";
import { read } from "../access.ts";
import type { Env } from "../env.ts";
import { Stock, workshop } from "./shelf.ts";

/** What steps would change of a composition, without changing anything. Errors: those of opening the database. */
export async function previewSteps(
  env: Env,
  composition: Composition,
  steps: readonly FixStep[],
): Promise<Result<readonly DiffRow[]>> {
  const stock = await Stock.of(env, composition);
  if (!stock.ok) return stock;
  const loaded = await stock.value.load(new Set(steps.flatMap(broughtType)));
  if (!loaded.ok) return loaded;
  return read(env, (view) => {
    const { bench, shelf } = workshop(env, view, stock.value, composition);
    const after = steps.reduce((on, step) => withStep(on, step, shelf), bench);
    return ok(stepRows(bench, after, steps).map((row) => withUses(view, steps, row)));
  });
}

/** What changes inside of a component changes in all stacks that hold it. */
function withUses(view: View, steps: readonly FixStep[], row: DiffRow): DiffRow {
  const changed = steps
    .flatMap((step) => (step.do === "set" || step.do === "fill" || step.do === "store-secret" ? [step.component] : []))
    .find(({ type, name }) => row.group[0] === componentType(type).title && row.group[1] === name);
  const uses = changed === undefined ? [] : view.components.usedBy(changed.id).map(({ name }) => name);
  return uses.length < 2 ? row : { ...row, note: `in ${listed(uses)}` };
}

function broughtType(step: FixStep): readonly ComponentTypeId[] {
  if (step.do === "add") return [step.type];
  return step.do === "use" ? [step.component.type] : [];
}
