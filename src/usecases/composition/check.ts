import type { Component } from "../../core/component.ts";
import { componentTypeIds } from "../../core/componentType.ts";
import { failure } from "../../core/failure.ts";
import { type Finding, failureOf, findingOf } from "../../core/finding.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { structureFindings, structureRules } from "../../core/stackRule/structure.ts";
import { read } from "../access.ts";
import type { Env } from "../env.ts";
import { type PackageCheck, packageCheckOfZenml } from "../integration/packageCheck.ts";
import { loadFlavors } from "./flavors.ts";
import { machineFor } from "./machine.ts";
import type { ComponentRefs } from "./refs.ts";
import { type ResolvedComposition, resolveComposition } from "./resolve.ts";
import { type CheckTools, stackChecks } from "./stackChecks.ts";

/** A composition to check, saved or not. */
export interface CheckComposition {
  /** Of a stack that exists already: its name. */
  readonly name?: string;
  readonly components: ComponentRefs;
  /** Also whether the integrations are installed, where there is an environment with ZenML. */
  readonly packages?: boolean;
}

/**
 * Everything wrong with a composition, the worst first: structure (the rules missing-type, too-many, component-twice and unknown-component, which
 * prevent saving), the configuration of its components and what it refers to, and the rules of stacks.
 */
export async function checkComposition(env: Env, input: CheckComposition): Promise<Result<readonly Finding[]>> {
  const resolved = read(env, (view) => ok(resolveComposition(view, input.components)));
  if (!resolved.ok) return resolved;
  const { chosen, unknown } = resolved.value;
  const packages = input.packages ? await packageCheckOfZenml(env) : undefined;
  const tools = await toolsFor(env, componentsOf(chosen), packages);
  const found = read(env, (view) => ok(stackChecks(env, view, tools).findings(inPlaces(chosen))));
  if (!found.ok) return found;
  const named = typesOf(unknown);
  const findings = [
    ...found.value.filter((finding) => isStructure(finding) && !isAnswered(finding, named)),
    ...unknown.map((each) => ({ ...findingOf(each), rule: "unknown-component" })),
    ...found.value.filter((finding) => !isStructure(finding)),
  ];
  const at = input.name === undefined ? {} : { stack: input.name };
  return ok(findings.map((finding) => ({ ...finding, at: { ...at, ...finding.at } })));
}

/** Loads what the checks of stacks with these components need. */
export async function toolsFor(
  env: Env,
  components: readonly Component[],
  packages?: PackageCheck,
): Promise<CheckTools> {
  const flavors = await loadFlavors(env, components);
  return { flavors, machine: await machineFor(env, flavors), ...(packages && { packages }) };
}

/** All components of a composition, in the order of the types, each once. */
export function componentsOf(chosen: ResolvedComposition["chosen"]): readonly Component[] {
  return [...new Map(inPlaces(chosen).map((one) => [one.id, one] as const)).values()];
}

/** The same, as often as they are named. */
function inPlaces(chosen: ResolvedComposition["chosen"]): readonly Component[] {
  return componentTypeIds.flatMap((type) => chosen[type] ?? []);
}

function typesOf(unknown: ResolvedComposition["unknown"]): ReadonlySet<unknown> {
  return new Set(unknown.map(({ at }) => at?.type));
}

function isStructure({ rule }: Finding): boolean {
  return structureRules.includes(rule);
}

/** A type whose component was named in vain is not also missing. */
function isAnswered({ rule, at }: Finding, named: ReadonlySet<unknown>): boolean {
  return rule === "missing-type" && named.has(at.type);
}

/** Refuses what is no stack. Errors: not-found and ambiguous (a component); invalid-stack. Several reasons are the causes of the failure. */
export function checkStructure(resolved: ResolvedComposition, stack: string): Result<ResolvedComposition["chosen"]> {
  const { chosen, unknown } = resolved;
  const named = typesOf(unknown);
  const names = Object.fromEntries(
    componentTypeIds.map((type) => [type, (chosen[type] ?? []).map(({ name }) => name)]),
  );
  const structure = structureFindings(names).filter((each) => !isAnswered(each, named));
  const problems = [...unknown, ...structure.map((each) => failureOf(each, "invalid-stack"))];
  const [first, ...more] = problems.map((problem) => ({ ...problem, at: { stack, ...problem.at } }));
  if (first === undefined) return ok(chosen);
  if (more.length === 0) return err(first);
  const message = `The stack ${stack} cannot be saved for ${more.length + 1} reasons.`;
  return err(failure(first.code, message, { at: { stack }, causes: [first, ...more] }));
}
