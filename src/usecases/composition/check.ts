import type { Component } from "../../core/component.ts";
import { type Failure, failure } from "../../core/failure.ts";
import { type Finding, findingOf } from "../../core/finding.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { read } from "../access.ts";
import type { Env } from "../env.ts";
import { componentFindings, loadFlavors } from "./componentFindings.ts";
import type { ComponentRefs } from "./refs.ts";
import { type ResolvedComposition, resolveComposition } from "./resolve.ts";
import { structureProblems } from "./structure.ts";

/** A composition to check, saved or not. */
export interface CheckComposition {
  /** Of a stack that exists already: its name. */
  readonly name?: string;
  readonly components: ComponentRefs;
}

/**
 * Everything wrong with a composition: structure (the rules missing-type, too-many, component-twice and unknown-component, which prevent
 * saving), configuration of its components, references to secrets.
 */
export async function checkComposition(env: Env, input: CheckComposition): Promise<Result<readonly Finding[]>> {
  const resolved = read(env, (view) => ok(resolveComposition(view, input.components)));
  if (!resolved.ok) return resolved;
  const structure = structureFindings(resolved.value);
  const components = componentsOf(resolved.value.chosen);
  const flavors = await loadFlavors(env, components);
  const rest = read(env, (view) => ok(componentFindings(env, view, flavors, components)));
  if (!rest.ok) return rest;
  const at = input.name === undefined ? {} : { stack: input.name };
  return ok([...structure, ...rest.value].map((finding) => ({ ...finding, at: { ...at, ...finding.at } })));
}

/** All components of a composition, in the order of the types, each once. */
export function componentsOf(chosen: ResolvedComposition["chosen"]): readonly Component[] {
  return [...new Map(Object.values(chosen).flatMap((each) => each.map((one) => [one.id, one] as const))).values()];
}

function structureFindings({ chosen, unknown }: ResolvedComposition): readonly Finding[] {
  const named = new Set(unknown.map(({ at }) => at?.type));
  const problems = structureProblems(chosen).filter((each) => !isAnswered(each.rule, each.failure, named));
  return [
    ...problems.map((each) => ({ ...findingOf(each.failure), rule: each.rule })),
    ...unknown.map((each) => ({ ...findingOf(each), rule: "unknown-component" })),
  ];
}

/** A type whose component was named in vain is not also missing. */
function isAnswered(rule: string, { at }: Failure, named: ReadonlySet<unknown>): boolean {
  return rule === "missing-type" && named.has(at?.type);
}

/** Refuses what is no stack. Errors: not-found and ambiguous (a component); invalid-stack. Several reasons are the causes of the failure. */
export function checkStructure(resolved: ResolvedComposition, stack: string): Result<ResolvedComposition["chosen"]> {
  const { chosen, unknown } = resolved;
  const named = new Set(unknown.map(({ at }) => at?.type));
  const structure = structureProblems(chosen).filter((each) => !isAnswered(each.rule, each.failure, named));
  const problems = [...unknown, ...structure.map((each) => each.failure)];
  const [first, ...more] = problems.map((problem) => ({ ...problem, at: { stack, ...problem.at } }));
  if (first === undefined) return ok(chosen);
  if (more.length === 0) return err(first);
  const message = `The stack ${stack} cannot be saved for ${more.length + 1} reasons.`;
  return err(failure(first.code, message, { at: { stack }, causes: [first, ...more] }));
}
