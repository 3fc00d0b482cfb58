import { counted } from "../../core/counted.ts";
import type { Plan, PlanStep } from "./plan.ts";

/** What is said of a plan: as "would create", or as "created". */
export interface PlanWords {
  readonly create: string;
  readonly change: string;
}

/** "Created 2 components and 1 stack, changed 1 component; 3 things stay as they are." */
export function planSentence({ steps }: Plan, words: PlanWords): string {
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
