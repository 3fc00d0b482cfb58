import { exitStatusOf } from "../../../core/failure.ts";
import { changesAnything, type Plan } from "../../../usecases/stackFile/plan.ts";
import { planSentence } from "../../../usecases/stackFile/planSentence.ts";
import type { List } from "../../output/answer.ts";
import { planColumns, planItems } from "../../values/plan.ts";

/** A plan as a list, with a sentence about all of it; `fails`: exit with 1 when something would change. */
export function planAnswer(plan: Plan, { fails = false } = {}): List {
  const items = planItems(plan);
  const message = planSentence(plan, { create: "would create", change: "would change" });
  return {
    kind: "list",
    items,
    total: items.length,
    columns: planColumns,
    empty: "The files say nothing.",
    findings: plan.warnings,
    notes: [message],
    status: fails && changesAnything(plan) ? exitStatusOf.findings : 0,
  };
}
