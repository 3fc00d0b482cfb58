import { type ComponentTypeId, componentType } from "../componentType.ts";
import type { Field } from "../field/shape.ts";
import type { Finding } from "../finding.ts";
import type { DescribedFlavor } from "../loadedFlavor.ts";
import type { Condition } from "../rule/rule.ts";
import { generalRule } from "../stackRule/generalRules.ts";
import { leavesOf } from "../stackRule/stackRule.ts";
import { objectOf, type Value } from "../value/value.ts";
import type { Bench, Shelf } from "./bench.ts";
import type { AddComponent, FixStep, UseComponent } from "./fix.ts";
import { knownValue, newcomer } from "./known.ts";
import { type MentionedField, mentionedBy } from "./mentioned.ts";
import { effectiveValue, nameOf, type Part } from "./part.ts";
import { secretSteps } from "./secretSteps.ts";

/** A change that may remove a finding. */
export interface PossibleStep {
  readonly step: FixStep;
  /** How far it leads from what the person composed, the least first. */
  readonly reach: Reach;
}

/** The ways of changing a stack, from what nobody minds to what changes most. Those of one place of the list are as good as each other. */
export const reaches = [
  ["its own value"],
  ["registered", "new"],
  ["other value"],
  ["instead of registered", "instead of new"],
  ["outlet"],
  ["taken out"],
] as const;

/** One of them. */
export type Reach = (typeof reaches)[number][number];

/** The changes that might remove a finding, derived from what its rule speaks of. Which of them do only a trial tells. */
export function* stepsFor(finding: Finding, bench: Bench, shelf: Shelf): Generator<PossibleStep, void> {
  if (generalRule(finding.rule)?.isUnused) {
    yield* bench.parts.filter(({ type }) => type === finding.at.type).flatMap((part) => [...outSteps(part, false)]);
    return;
  }
  const mentioned = mentionedBy(finding, bench);
  const { owner, demanding } = mentioned;
  if (owner !== undefined) {
    yield* secretSteps(finding, owner, shelf);
    yield* deprecatedSteps(finding, owner);
    yield* fillSteps(finding, owner);
  }
  for (const each of mentioned.fields) yield* fieldSteps(each, bench);
  for (const type of mentioned.types) yield* placeSteps(type, bench, shelf);
  for (const part of mentioned.parts) yield* partSteps(part, bench, shelf);
  if (demanding !== undefined && !mentioned.parts.has(demanding)) yield* ownerSteps(demanding, bench, shelf);
}

/** The additions that might remove a finding. */
export function additionsFor(finding: Finding, bench: Bench, shelf: Shelf): readonly FixStep[] {
  const { types } = mentionedBy(finding, bench);
  return [...types].flatMap((type) => [...placeSteps(type, bench, shelf)]).map(({ step }) => step);
}

/** What could come into a place that is free. */
function* placeSteps(type: ComponentTypeId, { parts }: Bench, shelf: Shelf): Generator<PossibleStep, void> {
  const isHeld = parts.some((part) => part.type === type);
  if (isHeld && !componentType(type).multiple) return;
  for (const { step, reach } of comingSteps(type, parts, parts, shelf)) {
    yield { step, reach };
    // Some rules look at the first one only.
    if (isHeld) yield { step: { ...step, place: "first" }, reach };
  }
}

/** What could come in: registered components that are not among `held`, then new ones that fit beside `others`. */
function* comingSteps(
  type: ComponentTypeId,
  held: readonly Part[],
  others: readonly Part[],
  shelf: Shelf,
): Generator<{ readonly step: UseComponent | AddComponent; readonly reach: "registered" | "new" }, void> {
  for (const part of registered(type, held, shelf))
    yield { step: { do: "use", component: nameOf(part) }, reach: "registered" };
  const asNewcomer = newcomer(others);
  for (const flavor of shelf.flavors(type)) {
    const { name, title } = flavor.spec;
    yield { step: { do: "add", type, flavor: name, title, ...asNewcomer(flavor) }, reach: "new" };
  }
}

/** What could be done with a part that is in the way. */
function* partSteps(part: Part, bench: Bench, shelf: Shelf): Generator<PossibleStep, void> {
  const { type } = part;
  const isSole = bench.parts.filter((each) => each.type === type).length === 1;
  yield* replacements(part, bench, shelf);
  if (!isSole) yield { step: { do: "put-first", component: nameOf(part) }, reach: "registered" };
  yield* outSteps(part, isSole);
}

/** A component that asks for too much can leave. */
function* ownerSteps(owner: Part, bench: Bench, shelf: Shelf): Generator<PossibleStep, void> {
  const isSole = bench.parts.filter(({ type }) => type === owner.type).length === 1;
  for (const { step } of replacements(owner, bench, shelf)) yield { step, reach: "outlet" };
  yield* outSteps(owner, isSole);
}

function* outSteps(part: Part, isSole: boolean): Generator<PossibleStep, void> {
  if (componentType(part.type).required && isSole) return;
  yield { step: { do: "take-out", component: nameOf(part) }, reach: "taken out" };
}

/** Others in the place of a part. The orchestrator is what the rest is chosen for, so that nothing takes its place. */
function* replacements(part: Part, { parts }: Bench, shelf: Shelf): Generator<PossibleStep, void> {
  if (part.type === "orchestrator") return;
  const place = { insteadOf: nameOf(part) };
  const others = parts.filter((each) => each !== part);
  for (const { step, reach } of comingSteps(part.type, parts, others, shelf)) {
    const isItself = part.isNew && step.do === "add" && step.flavor === part.flavor?.spec.name;
    if (!isItself)
      yield { step: { ...step, place }, reach: reach === "new" ? "instead of new" : "instead of registered" };
  }
}

/** How many components of one flavor are tried: others differ in little that rules look at. */
const mostOfAFlavor = 8;

/** Components of a type that are registered and not in the stack, not too many of one flavor. */
function registered(type: ComponentTypeId, parts: readonly Part[], shelf: Shelf): readonly Part[] {
  const held = new Set(parts.map(({ id }) => id));
  const counts = new Map<string, number>();
  return shelf.components(type).filter(({ id, flavor }) => {
    if (held.has(id) || flavor === undefined) return false;
    const count = counts.get(flavor.spec.name) ?? 0;
    counts.set(flavor.spec.name, count + 1);
    return count < mostOfAFlavor;
  });
}

/** Values that a field could have instead, as far as they are known. */
function fieldSteps({ part, field: name, how }: MentionedField, { parts }: Bench): readonly PossibleStep[] {
  const { flavor, isFixed, isNew } = part;
  const field = flavor?.fields.find((each) => each.name === name);
  if (flavor === undefined || field === undefined || field.sensitive || isFixed || isNew) return [];
  const reach: Reach = how === "told" ? "its own value" : how === "seen" ? "other value" : "outlet";
  const now = effectiveValue(part, name);
  const others = parts.filter((each) => each !== part);
  const values = [...valuesOf(field), knownValue(flavor, field, others), ...valuesInRules(flavor, name)];
  const fresh = [...new Set(values)].filter((value) => value !== undefined && value !== now);
  const isSet = part.configuration[name] !== undefined;
  return [
    ...fresh.map((value): PossibleStep => ({ step: set(part, name, value), reach })),
    ...(isSet && !field.required && now !== field.default
      ? [{ step: unset(part, name), reach: how === "outlet" ? reach : "other value" } as const]
      : []),
  ];
}

function valuesOf({ shape }: Field): readonly Value[] {
  if (shape.kind === "boolean") return [true, false];
  return shape.kind === "choice" ? shape.options : [];
}

/** Values that the rules of a flavor compare a field of it with. */
function valuesInRules({ spec }: DescribedFlavor, field: string): readonly Value[] {
  return spec.stackRules
    .flatMap((rule) => ("refuseIf" in rule ? leavesOf(rule.refuseIf) : []))
    .flatMap((leaf) => (leaf.is === "own" ? comparedIn(leaf.condition, field) : []));
}

function comparedIn(condition: Condition, field: string): readonly Value[] {
  switch (condition.is) {
    case "not":
      return comparedIn(condition.condition, field);
    case "all":
    case "any":
      return condition.conditions.flatMap((each) => comparedIn(each, field));
    case "equal":
      return condition.field === field && typeof condition.value !== "number" ? [condition.value] : [];
    default:
      return [];
  }
}

function set(part: Part, field: string, value: Value | undefined): FixStep {
  return { do: "set", component: nameOf(part), set: objectOf(value === undefined ? [] : [[field, value]]), remove: [] };
}

function unset(part: Part, field: string): FixStep {
  return { do: "set", component: nameOf(part), set: {}, remove: [field] };
}

/** Required fields that are not filled, all of them at once. */
function fillSteps({ rule, at }: Finding, part: Part): readonly PossibleStep[] {
  if (rule !== "invalid-config" || part.isFixed || part.isNew) return [];
  const isSet = (name: string) => part.configuration[name] !== undefined || part.sealed.includes(name);
  const lacking = part.flavor?.fields.filter(({ name, required }) => required && !isSet(name)) ?? [];
  const [first, ...more] = lacking.map(({ name }) => name);
  if (first === undefined || ![first, ...more].some((name) => name === at.field?.[0])) return [];
  return [{ step: { do: "fill", component: nameOf(part), fields: [first, ...more] }, reach: "its own value" }];
}

/** A field that is kept for old configurations: its value goes to the field that replaced it, or away. */
function deprecatedSteps({ rule, at }: Finding, part: Part): readonly PossibleStep[] {
  const [name] = at.field ?? [];
  if (rule !== "deprecated-field" || typeof name !== "string" || part.isFixed) return [];
  const value = part.configuration[name];
  const to = part.flavor?.spec.rules
    .flatMap((each) => ("normalize" in each ? each.normalize : []))
    .find((change) => change.do === "move" && change.field === name);
  const moved =
    to?.do === "move" && value !== undefined && part.configuration[to.to] === undefined
      ? [[to.to, value] as const]
      : [];
  return [
    {
      step: { do: "set", component: nameOf(part), set: objectOf(moved), remove: [name] },
      reach: "its own value",
    },
  ];
}
