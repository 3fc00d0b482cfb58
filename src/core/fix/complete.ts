import type { Finding } from "../finding.ts";
import { StackInQuestion } from "../stackRule/inQuestion.ts";
import { traitNames } from "../stackRule/stackRule.ts";
import { type Bench, newErrors, problemsOn, type Shelf, withStep } from "./bench.ts";
import { type AddComponent, type FixStep, stepKey, type UseComponent } from "./fix.ts";
import { memberOf } from "./part.ts";
import { askedBy, broughtBy, foreignness, leastStrangeness, strangeness } from "./rank.ts";
import { additionsFor, stepsFor } from "./steps.ts";

/** What has to come into a stack so that it is valid. */
export type Addition = UseComponent | AddComponent;

/** How a stack becomes valid. */
export interface Completion {
  /** None: it is valid already, or nothing that could come into it makes it so. */
  readonly additions: readonly Addition[];
  /** Errors that something else in the stack has to change for. */
  readonly left: readonly Finding[];
}

/** So many stacks are tried at most, first with additions alone, then once more. */
const mostTrials = 3000;

interface Reached {
  readonly additions: readonly Addition[];
  readonly bench: Bench;
  readonly cost: number;
  /** The cost with the least that what is left will cost. */
  readonly expected: number;
  readonly errors: readonly Finding[];
}

/**
 * The smallest set of additions that makes a stack valid; where additions alone do not, some of them take the place of what is in the way. Of sets of the
 * same size the one with more registered components is smaller, then the one that asks for fewer values, then what goes together.
 */
export function completion(bench: Bench, shelf: Shelf): Completion {
  const errors = errorsOn(bench, shelf);
  if (errors.length === 0) return { additions: [], left: [] };
  const begin: Reached = { additions: [], bench, cost: 0, expected: leastFor(errors), errors };
  const additions = cheapest(begin, shelf, additionsFor) ?? cheapest(begin, shelf, comingFor);
  return additions === undefined ? { additions: [], left: hopeless(begin) } : { additions, left: [] };
}

function cheapest(begin: Reached, shelf: Shelf, steps: typeof additionsFor): readonly Addition[] | undefined {
  const open: Reached[] = [begin];
  const seen = new Set<string>();
  let trials = 0;
  while (trials < mostTrials) {
    const best = takeCheapest(open);
    if (best === undefined) return undefined;
    // What something has to change for comes first: it leaves the least choice.
    const problem = best.errors.find(isStubborn) ?? best.errors[0];
    if (problem === undefined) return best.additions;
    const key = keyOf(best);
    if (seen.has(key)) continue;
    seen.add(key);
    const reached = steps(problem, best.bench, shelf)
      .filter(isAddition)
      .map((step) => reachedBy(step, best, shelf));
    trials += reached.length;
    open.push(...oneOfEachKind(reached).filter((each) => !newErrors(best.errors, each.errors).some(isStubborn)));
  }
  return undefined;
}

function reachedBy(step: Addition, from: Reached, shelf: Shelf): Reached {
  const bench = withStep(from.bench, step, shelf);
  const errors = errorsOn(bench, shelf);
  const cost = from.cost + costOf(step, bench, shelf);
  return { additions: [...from.additions, step], bench, cost, expected: cost + leastFor(errors), errors };
}

/**
 * Of additions that cost the same and leave the same errors the first one, when they are of one flavor and live in the same place: a large home has many of
 * these, and to try each of them beside each of another type would take too long.
 */
function oneOfEachKind(reached: readonly Reached[]): readonly Reached[] {
  const kinds = new Map<string, Reached>();
  for (const each of reached) {
    const kind = kindOf(each);
    if (!kinds.has(kind)) kinds.set(kind, each);
  }
  return [...kinds.values()];
}

function kindOf({ additions, bench, cost, errors }: Reached): string {
  const step = additions.at(-1);
  const part = step && broughtBy(step, bench);
  if (step === undefined || part === undefined) return String(cost);
  const member = memberOf(part);
  const alone = new StackInQuestion([member], {});
  const traits = traitNames.filter((trait) => alone.having(trait).includes(member));
  const problems = errors.map(({ rule, at: { type, component }, needs }) =>
    component === part.name && type === part.type ? [rule, needs] : [rule, type, component, needs],
  );
  return JSON.stringify([cost, step.do, step.place, member.type, member.flavor, member.connected, traits, problems]);
}

/** What comes into the stack; where something has to change for it also in the place of something else, but never of what asks for it. */
function comingFor(finding: Finding, bench: Bench, shelf: Shelf): readonly FixStep[] {
  if (!isStubborn(finding)) return additionsFor(finding, bench, shelf);
  return [...stepsFor(finding, bench, shelf)].flatMap(({ step, reach }) => (reach === "outlet" ? [] : [step]));
}

/** No addition alone removes it. */
function isStubborn({ needs }: Finding): boolean {
  return needs === undefined;
}

/** Errors that something in the stack has to change for, if there are any. */
function hopeless({ errors }: Reached): readonly Finding[] {
  const stubborn = errors.filter(isStubborn);
  return stubborn.length > 0 ? stubborn : errors;
}

function isAddition(step: FixStep): step is Addition {
  return step.do === "use" || step.do === "add";
}

function errorsOn(bench: Bench, shelf: Shelf): readonly Finding[] {
  return problemsOn(bench, shelf).filter(({ severity }) => severity === "error");
}

/** One more addition weighs more than anything else about the others; see `completion`. */
function costOf(step: Addition, bench: Bench, shelf: Shelf): number {
  const part = broughtBy(step, bench);
  const foreign = part === undefined ? 0 : foreignness(part, bench.parts);
  const strange = part === undefined ? 0 : strangeness(part, bench.parts, shelf);
  const replaces = step.place !== undefined && step.place !== "first" ? 500_000 : 0;
  return 1_000_000 + replaces + (step.do === "add" ? 100_000 : 0) + askedBy(step) * 10_000 + foreign * 1_000 + strange;
}

/**
 * Each type that is missing takes an addition of its own, and so mostly does what has to change; without that known, all ways to begin would be tried before
 * one is gone to its end.
 */
function leastFor(errors: readonly Finding[]): number {
  const missing = errors.flatMap(({ needs = [] }) => (needs.length === 1 ? needs.map(({ type }) => type) : []));
  const others = errors.filter(isStubborn).length;
  return (new Set(missing).size + others) * (1_000_000 + leastStrangeness);
}

/** Of those that are expected to cost the same the one that is nearest to the end. */
function takeCheapest(open: Reached[]): Reached | undefined {
  let [best] = open;
  for (const each of open) if (best !== undefined && isBefore(each, best)) best = each;
  return best && open.splice(open.indexOf(best), 1)[0];
}

function isBefore(one: Reached, other: Reached): boolean {
  return one.expected < other.expected || (one.expected === other.expected && one.errors.length < other.errors.length);
}

/** The same additions in another order lead to the same stack. */
function keyOf({ additions }: Reached): string {
  return additions.map(stepKey).toSorted().join("\n");
}
