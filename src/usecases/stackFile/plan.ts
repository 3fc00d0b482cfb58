import type { Component } from "../../core/component.ts";
import type { ComponentTypeId } from "../../core/componentType.ts";
import type { DiffRow } from "../../core/diff/row.ts";
import type { Finding } from "../../core/finding.ts";
import type { LoadedFlavor } from "../../core/loadedFlavor.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { Stack } from "../../core/stack.ts";
import type { Configuration } from "../../core/value/value.ts";
import type { View, Written } from "../../database/view.ts";
import { type RuleProblem, refusalOf } from "../../interop/stackFile/problem.ts";
import { read } from "../access.ts";
import type { Env } from "../env.ts";
import { type PlannedOrNot, planComponent } from "./planComponent.ts";
import { partsFor, planStack } from "./planStack.ts";
import { type Prepared, prepareFiles } from "./prepare.ts";

/** What applying a file does to one thing. */
export interface PlanStep {
  readonly kind: "create" | "change" | "leave";
  /** Null: it is a stack. */
  readonly type: ComponentTypeId | null;
  readonly name: string;
  /** What differs: stored on the left, as the files say on the right. None where it is left as it is. */
  readonly rows: readonly DiffRow[];
}

/** What applying files does. */
export interface Plan {
  /** Components in the order of the files, then stacks. */
  readonly steps: readonly PlanStep[];
  /** What is odd about it without being refused. */
  readonly warnings: readonly Finding[];
}

/** A component as it is to be stored, but for its secret values, which are not sealed yet. */
export interface PlannedComponent extends PlanStep {
  readonly type: ComponentTypeId;
  readonly flavor: LoadedFlavor;
  readonly component: Written<Omit<Component, "configuration" | "sealed">>;
  /** In clear. */
  readonly configuration: Configuration;
  /** What is stored now, in clear; undefined: nothing. */
  readonly stored: { readonly component: Component; readonly open: Configuration } | undefined;
  readonly warnings: readonly Finding[];
}

/** A stack as it is to be stored. */
export interface PlannedStack extends PlanStep {
  readonly type: null;
  readonly stack: Written<Stack>;
}

/** All that is to be stored. */
export interface Planned {
  readonly components: readonly PlannedComponent[];
  readonly stacks: readonly PlannedStack[];
  /** What is odd about the files themselves. */
  readonly warnings: readonly Finding[];
}

/**
 * Tells what applying files would create, change and leave. Errors: not-found (no such file), bad-data (each problem is a cause, with file, line and
 * column), key-unavailable (secret values have to be compared).
 */
export async function planFiles(env: Env, files: readonly string[]): Promise<Result<Plan>> {
  const prepared = await prepareFiles(env, files);
  return prepared.ok ? planPrepared(env, prepared.value) : prepared;
}

/** The same for what was read already. */
export function planPrepared(env: Env, prepared: Prepared): Result<Plan> {
  return read(env, (view) => {
    const planned = planIn(env, view, prepared);
    return planned.ok ? ok(planOf(planned.value)) : planned;
  });
}

/** Works out what is to be stored, on what a view holds. Errors: as `planFiles`. */
export function planIn(env: Env, view: View, prepared: Prepared): Result<Planned> {
  const worked = planWithProblems(env, view, prepared);
  if (!worked.ok) return worked;
  const { planned, problems } = worked.value;
  const refusal = refusalOf(problems, prepared.files);
  return refusal === undefined ? ok(planned) : err(refusal);
}

/** The same with what is wrong with it; with problems the plan is only good for finding more of them. Errors: key-unavailable, bad-data (what is stored). */
export function planWithProblems(env: Env, view: View, prepared: Prepared): Result<PlannedOrNot<Planned>> {
  const problems: RuleProblem[] = [...prepared.problems];
  const components: PlannedComponent[] = [];
  for (const each of prepared.components) {
    const planned = planComponent(env, view, each);
    if (!planned.ok) return planned;
    problems.push(...planned.value.problems);
    components.push(planned.value.planned);
  }
  const unchecked = prepared.unchecked.map((each) => ({ ...each, id: "" }));
  const available = partsFor(view, [...components.map(({ component }) => component), ...unchecked]);
  const stacks = prepared.stacks.map((each) => planStack(view, each, available));
  problems.push(...stacks.flatMap((each) => each.problems));
  const { warnings } = prepared;
  return ok({ planned: { components, stacks: stacks.map(({ planned }) => planned), warnings }, problems });
}

/** What is told of a plan. */
export function planOf({ components, stacks, warnings }: Planned): Plan {
  return {
    steps: [...components, ...stacks].map(({ kind, type, name, rows }) => ({ kind, type, name, rows })),
    warnings: [...warnings, ...components.flatMap((each) => each.warnings)],
  };
}

/** Tells whether applying would change anything. */
export function changesAnything({ steps }: Plan): boolean {
  return steps.some(({ kind }) => kind !== "leave");
}
