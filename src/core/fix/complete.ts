import type { Finding } from "../finding.ts";
import { type Bench, problemsOn, type Shelf, withStep } from "./bench.ts";
import { type AddComponent, type FixStep, stepKey, type UseComponent } from "./fix.ts";
import { askedBy, broughtBy, companyOf, foreignness } from "./rank.ts";
import { additionsFor } from "./steps.ts";

/** What has to come into a stack so that it is valid. */
export type Addition = UseComponent | AddComponent;

/** How a stack becomes valid. */
export interface Completion {
  /** None: it is valid already, or nothing that could be added makes it so. */
  readonly additions: readonly Addition[];
  /** Errors that no addition removes. */
  readonly left: readonly Finding[];
}

/** So many stacks are tried at most. */
const mostTrials = 3000;

interface Reached {
  readonly additions: readonly Addition[];
  readonly bench: Bench;
  readonly cost: number;
  readonly errors: readonly Finding[];
}

/**
 * The smallest set of additions that makes a stack valid. Of sets of the same size the one with more registered components is smaller, then the
 * one that asks for fewer values, then what goes together. A valid stack needs none; of any other also what ZenML would add by itself is named,
 * for `shelf` checks without that.
 */
export function completion(bench: Bench, shelf: Shelf): Completion {
  const begin: Reached = { additions: [], bench, cost: 0, errors: errorsOn(bench, shelf) };
  if (begin.errors.length === 0) return { additions: [], left: [] };
  const open: Reached[] = [begin];
  const seen = new Set<string>();
  let trials = 0;
  for (;;) {
    const best = takeCheapest(open);
    if (best === undefined || trials > mostTrials) return { additions: [], left: hopeless(begin) };
    const [problem] = best.errors;
    if (problem === undefined) return { additions: best.additions, left: [] };
    const key = keyOf(best);
    if (seen.has(key)) continue;
    seen.add(key);
    for (const step of additionsFor(problem, best.bench, shelf)) {
      if (!isAddition(step)) continue;
      trials++;
      const after = withStep(best.bench, step, shelf);
      const errors = errorsOn(after, shelf);
      // What only lacks something can still be completed; all else stays wrong, however much is added.
      if (errors.some(({ needs }) => needs === undefined)) continue;
      open.push({
        additions: [...best.additions, step],
        bench: after,
        cost: best.cost + costOf(step, after, shelf),
        errors,
      });
    }
  }
}

/** Errors that something in the stack has to change for, if there are any. */
function hopeless({ errors }: Reached): readonly Finding[] {
  const inTheWay = errors.filter(({ needs }) => needs === undefined);
  return inTheWay.length > 0 ? inTheWay : errors;
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
  const company = part === undefined ? 0 : companyOf(part, shelf);
  return 1_000_000 + (step.do === "add" ? 100_000 : 0) + askedBy(step) * 10_000 + foreign * 1_000 - company;
}

function takeCheapest(open: Reached[]): Reached | undefined {
  let at = 0;
  for (const [i, each] of open.entries()) if (each.cost < (open[at]?.cost ?? 0)) at = i;
  return open.splice(at, 1)[0];
}

/** The same additions in another order lead to the same stack. */
function keyOf({ additions }: Reached): string {
  return additions.map(stepKey).toSorted().join("\n");
}
