import type { ValueObject } from "../../core/value/value.ts";
import type { Plan } from "../../usecases/stackFile/plan.ts";
import type { Column } from "../output/answer.ts";
import { rightText, whatText } from "./diff.ts";
import { facts } from "./named.ts";

/** The columns of a plan: a row for each difference, one row for what is left as it is. */
export const planColumns: readonly Column[] = [
  { name: "action", shown: true },
  { name: "type", shown: true },
  { name: "name", shown: true },
  { name: "what", shown: true },
  { name: "before", shown: true },
  { name: "after", shown: true },
];

/** A plan as a list. */
export function planItems({ steps }: Plan): readonly ValueObject[] {
  return steps.flatMap(({ kind, type, name, rows }) => {
    const thing = { action: kind, type: type ?? "stack", name };
    if (rows.length === 0) return [facts({ ...thing, what: null, before: null, after: null })];
    return rows.map((row) => facts({ ...thing, what: whatText(row), before: row.left ?? null, after: rightText(row) }));
  });
}
