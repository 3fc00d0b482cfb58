import { componentType } from "../../../core/componentType.ts";
import type { DiffRow } from "../../../core/diff/row.ts";
import type { Result } from "../../../core/result.ts";
import type { Plan, PlanStep } from "../../../usecases/stackFile/plan.ts";
import { planSentence } from "../../../usecases/stackFile/planSentence.ts";
import { type Context, closeTop, perform } from "../context.ts";
import { openDiff } from "../diff/openDiff.ts";

/** A plan to be looked at, and what carries it out. */
export interface PlanToShow {
  /** What it comes from: the name of a file or a template. */
  readonly title: string;
  readonly plan: Plan;
  readonly apply: () => Promise<Result<Plan>>;
}

/** Shows what applying would change, what is stored on the left; one key applies it. */
export function openPlan(context: Context, { title, plan, apply }: PlanToShow): void {
  openDiff(context, {
    title: `plan of ${title}`,
    left: { title: "as it is stored" },
    right: { title: `as ${title} says` },
    rows: plan.steps.flatMap(stepRows),
    accept: {
      title: "apply",
      run: async () => {
        const words = { create: "created", change: "changed" };
        const said = (done: Plan) => `${planSentence(done, words)} {history.undo} takes it back.`;
        if ((await perform(context, apply(), said)) !== undefined) closeTop(context);
      },
    },
  });
}

function stepRows({ type, name, rows }: PlanStep): readonly DiffRow[] {
  const heading = `${type === null ? "stack" : componentType(type).title} ${name}`;
  return rows.map((row) => ({ ...row, group: [heading, ...row.group] }));
}
