import type { Component } from "../../core/component.ts";
import { type ComponentTypeId, componentTypeIds } from "../../core/componentType.ts";
import type { FieldPath } from "../../core/failure.ts";
import { type Finding, findingOf } from "../../core/finding.ts";
import { ok, type Result } from "../../core/result.ts";
import { structureRules } from "../../core/stackRule/structure.ts";
import type { View } from "../../database/view.ts";
import type { FileComponent, FileStack, Said } from "../../interop/stackFile/content.ts";
import { entryOf, type Mark, markAt, placeOf, under } from "../../interop/stackFile/node.ts";
import { read } from "../access.ts";
import { hiddenFields } from "../component/sealing.ts";
import { toolsFor } from "../composition/check.ts";
import { plainSecrets } from "../composition/componentCheck.ts";
import { type StackChecks, stackChecks } from "../composition/stackChecks.ts";
import type { Env } from "../env.ts";
import type { PackageCheck } from "../integration/packageCheck.ts";
import { type Planned, type PlannedComponent, type PlannedStack, planWithProblems } from "./plan.ts";
import type { Prepared } from "./prepare.ts";

/** What is wrong with one stack of a file, or with what belongs to none. */
export interface ValidatedPart {
  /** The name of a stack; null: of the files themselves and of their components alone. */
  readonly stack: string | null;
  /** Where the stack is told. */
  readonly place?: Mark;
  readonly findings: readonly Finding[];
}

/**
 * Checks what was read of files as if it were applied: what apply refuses are errors, and the rules of stacks are asked about each of the stacks. Each finding
 * has file, line and column. Errors: key-unavailable.
 */
export async function validatePrepared(
  env: Env,
  prepared: Prepared,
  packages?: PackageCheck,
): Promise<Result<readonly ValidatedPart[]>> {
  const worked = read(env, (view) => workedOut(env, view, prepared));
  if (!worked.ok) return worked;
  const { own, stored } = worked.value;
  const tools = await toolsFor(env, [...own, ...stored], packages);
  return read(env, (view) => ok(partsOf(worked.value, prepared, stackChecks(env, withNames(view, own), tools))));
}

/** A file as it would be applied. */
interface WorkedOut {
  readonly planned: Planned;
  /** What apply refuses. */
  readonly refused: readonly Finding[];
  /** The components of the file. */
  readonly own: readonly Component[];
  /** Those that its stacks name and it does not hold. */
  readonly stored: readonly Component[];
}

function workedOut(env: Env, view: View, prepared: Prepared): Result<WorkedOut> {
  const worked = planWithProblems(env, view, prepared);
  if (!worked.ok) return worked;
  const { planned, problems } = worked.value;
  return ok({
    planned,
    refused: problems.map((each) => ({ ...findingOf(each), rule: each.rule ?? each.code })),
    own: planned.components.map(asComponent),
    stored: view.components.some([...heldIds(planned.stacks)]),
  });
}

function heldIds(stacks: readonly PlannedStack[]): ReadonlySet<string> {
  return new Set(stacks.flatMap(({ stack }) => Object.values(stack.components).flat()));
}

function partsOf(
  { planned, refused, own, stored }: WorkedOut,
  prepared: Prepared,
  checks: StackChecks,
): readonly ValidatedPart[] {
  const byId = new Map([...stored, ...own].map((component) => [component.id, component]));
  const sources = sourcesOf(prepared);
  const byStack = Map.groupBy(refused, ({ at }) => at.stack);
  const ofFile = byStack.get(undefined) ?? [];
  const known = new Set(ofFile.map(saidKey));
  const parts = planned.stacks.map(({ name, stack }, i): ValidatedPart => {
    const components = componentTypeIds
      .flatMap((type) => stack.components[type] ?? [])
      .flatMap((id) => byId.get(id) ?? []);
    const found = checks.findings(components).filter(({ rule }) => !structureRules.includes(rule));
    const placed = found.map((finding) => placedFinding(finding, name, prepared.stacks[i], sources));
    const said = prepared.stacks[i];
    return {
      stack: name,
      ...(said && { place: said.node.at }),
      findings: onceEach([...(byStack.get(name) ?? []), ...placed], known),
    };
  });
  const held = heldIds(planned.stacks);
  const alone = planned.components.filter(({ component }) => !held.has(component.id));
  // What a component holds in clear is told once, not by each stack that has it.
  const ofFiles = [...prepared.warnings, ...alone.flatMap(({ warnings }) => warnings)];
  const loose = [...ofFiles, ...planned.components.flatMap(plainSecretsOf)];
  const findings = [...ofFile, ...loose.map((each) => placedFinding(each, undefined, undefined, sources))];
  return findings.length === 0 && parts.length > 0 ? parts : [{ stack: null, findings }, ...parts];
}

/** A component as it would be stored, its secret values in clear: they never leave the check. */
function asComponent({ component, configuration }: PlannedComponent): Component {
  return { ...component, configuration, sealed: {}, created: "", updated: "" };
}

function plainSecretsOf({ component, configuration, flavor, stored }: PlannedComponent): readonly Finding[] {
  const hidden = hiddenFields(flavor.fields, configuration, stored?.component);
  return plainSecrets({ ...component, sealed: Object.fromEntries(hidden.map((field) => [field, ""])) }).map((each) => ({
    ...each,
    at: { type: component.type, component: component.name, ...each.at },
  }));
}

/** Names of the file are looked at beside those that are stored. */
function withNames(view: View, own: readonly Component[]): View {
  const byType = Map.groupBy(own, ({ type }) => type);
  const sorted = new Map([...byType].map(([type, all]) => [type, all.map(({ name }) => name).toSorted()]));
  const nameAfter = (type: ComponentTypeId, name: string) => {
    const next = sorted.get(type)?.find((each) => each > name);
    const stored = view.components.nameAfter(type, name);
    return next === undefined || (stored !== undefined && stored < next) ? stored : next;
  };
  return { ...view, components: { ...view.components, nameAfter } };
}

type Sources = ReadonlyMap<string, Said<FileComponent>>;

function sourcesOf({ components }: Prepared): Sources {
  return new Map(components.map((each) => [`${each.thing.type}/${each.thing.name}`, each]));
}

/** A finding at its place: a field of a component of the file, the slot of a stack, or its name. */
function placedFinding(
  finding: Finding,
  stack: string | undefined,
  said: Said<FileStack> | undefined,
  sources: Sources,
): Finding {
  const { type, component, field } = finding.at;
  const source = component === undefined ? undefined : sources.get(`${type}/${component}`);
  const at = { ...(stack === undefined ? {} : { stack }), ...finding.at };
  if (source !== undefined) {
    const path: FieldPath = field === undefined ? ["name"] : ["configuration", ...field];
    return { ...finding, at: { ...at, ...placeOf(markAt(source.node, path)) } };
  }
  if (said === undefined) return { ...finding, at };
  const slot = type === undefined ? undefined : under(entryOf(said.node, "components")?.value, type);
  const path: FieldPath = slot === undefined || type === undefined ? ["name"] : ["components", type];
  return { ...finding, at: { ...at, ...placeOf(markAt(said.node, path)) } };
}

/** Each finding once; what apply refuses at the same place in the same words is told already. */
function onceEach(findings: readonly Finding[], told: ReadonlySet<string>): readonly Finding[] {
  const own = new Set<string>();
  return findings.filter((each) => {
    const key = saidKey(each);
    const isNew = !told.has(key) && !own.has(key);
    own.add(key);
    return isNew;
  });
}

/** What tells one finding from another: its words and its place. */
export function saidKey({ message, at }: Finding): string {
  return JSON.stringify([message, at.file, at.line, at.column]);
}
