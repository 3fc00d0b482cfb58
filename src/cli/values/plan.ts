import { counted } from "../../core/counted.ts";
import type { ValueObject } from "../../core/value/value.ts";
import type { Plan, PlanStep } from "../../usecases/stackFile/plan.ts";
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

/** "Created 2 components and 1 stack, changed 1 component; 3 things stay as they are." */
export function planSentence({ steps }: Plan, words: { readonly create: string; readonly change: string }): string {
  const parts = (["create", "change"] as const).flatMap((kind) => {
    const things = thingsText(steps.filter((step) => step.kind === kind));
    return things === "" ? [] : [`${words[kind]} ${things}`];
  });
  const left = steps.filter(({ kind }) => kind === "leave").length;
  const stay = left === 0 ? "" : `${counted(left, "thing")} ${left === 1 ? "stays as it is" : "stay as they are"}`;
  if (parts.length === 0) return stay === "" ? "There is nothing in it." : `Nothing to change: ${stay}.`;
  const sentence = [parts.join(", "), stay].filter(Boolean).join("; ");
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

function thingsText(steps: readonly PlanStep[]): string {
  const components = steps.filter(({ type }) => type !== null).length;
  const stacks = steps.length - components;
  return [
    ...(components === 0 ? [] : [counted(components, "component")]),
    ...(stacks === 0 ? [] : [counted(stacks, "stack")]),
  ].join(" and ");
}
