import type { Finding } from "../finding.ts";
import { type Bench, isMissingIn, isSameProblem, newErrors, problemsOn, type Shelf, withStep } from "./bench.ts";
import { type Fix, stepKey } from "./fix.ts";
import { askedBy, broughtBy, compareRanks, foreignness, strangeness } from "./rank.ts";
import { type PossibleStep, reaches, stepsFor } from "./steps.ts";

/** Fixes of more steps are not looked for. */
const mostSteps = 3;
/** So many stacks are tried at most. */
const mostTrials = 1500;
/** So many fixes are offered at most. */
const mostFixes = 6;
/** Of fixes that do the same in kind no more are offered, so that others are seen too. */
const mostOfAKind = 4;
/** Of stacks that come nearer so many are gone on with. */
const beam = 12;

/** A stack after some steps. */
interface Tried {
  readonly steps: readonly PossibleStep[];
  readonly bench: Bench;
  readonly findings: readonly Finding[];
}

/**
 * The changes that remove a finding of a stack and bring no new error, the best first. They are found by trial: changes of what the finding's
 * rule speaks of, one, then, if none is enough, several after each other.
 */
export function findFixes(finding: Finding, bench: Bench, shelf: Shelf): readonly Fix[] {
  const search = searchFixes(finding, bench, shelf);
  for (;;) {
    const next = search.next();
    if (next.done === true) return next.value;
  }
}

/** The same, one trial at a time, for those who have something else to do in between. */
export function* searchFixes(finding: Finding, bench: Bench, shelf: Shelf): Generator<void, readonly Fix[]> {
  const search = new Search(finding, bench, shelf);
  for (let depth = 0; depth < mostSteps; depth++) {
    const found = yield* search.goOn();
    if (found.length > 0) return best(found, search.before, shelf);
  }
  return [];
}

/** Goes through stacks, nearer ones before others, a step at a time. */
class Search {
  readonly before: readonly Finding[];
  readonly #finding: Finding;
  readonly #shelf: Shelf;
  readonly #seen = new Set<string>();
  #front: readonly Tried[];

  constructor(finding: Finding, bench: Bench, shelf: Shelf) {
    this.#finding = finding;
    this.#shelf = shelf;
    this.before = problemsOn(bench, shelf);
    this.#front = [{ steps: [], bench, findings: this.before }];
  }

  /** Tries one step more; returns what is a fix with it. */
  *goOn(): Generator<void, readonly Tried[]> {
    const found: Tried[] = [];
    const nearer: Tried[] = [];
    for (const from of this.#front)
      for (const possible of this.#stepsFrom(from)) {
        const to = this.#after(from, possible);
        if (to === undefined) continue;
        yield;
        if (this.#isFixed(to)) found.push(to);
        else if (this.#isNearer(from, to)) nearer.push(to);
      }
    this.#front = nearer.slice(0, beam);
    return found;
  }

  #stepsFrom(from: Tried): Iterable<PossibleStep> {
    const next = this.#next(from);
    return next === undefined ? [] : stepsFor(next, from.bench, this.#shelf);
  }

  /** Undefined: this was tried already, or enough was. */
  #after(from: Tried, possible: PossibleStep): Tried | undefined {
    const steps = [...from.steps, possible];
    const key = keyOf(steps);
    if (this.#seen.has(key) || this.#seen.size >= mostTrials) return undefined;
    this.#seen.add(key);
    const bench = withStep(from.bench, possible.step, this.#shelf);
    return { steps, bench, findings: problemsOn(bench, this.#shelf) };
  }

  /** What has to be dealt with next: the finding itself, then what dealing with it has brought. */
  #next(tried: Tried): Finding | undefined {
    return this.#same(tried) ?? newErrors(this.before, tried.findings)[0];
  }

  #same({ findings }: Tried): Finding | undefined {
    return findings.find((each) => isSameProblem(each, this.#finding));
  }

  #isFixed(tried: Tried): boolean {
    return this.#same(tried) === undefined && newErrors(this.before, tried.findings).length === 0;
  }

  /** A step is worth going on from when less is wrong than before, or what is wrong now only lacks something. */
  #isNearer(from: Tried, to: Tried): boolean {
    const errors = newErrors(this.before, to.findings);
    if (errors.some(({ needs }) => needs === undefined)) return false;
    const now = this.#same(to);
    return now === undefined || now.message !== this.#same(from)?.message;
  }
}

/** The same steps in another order lead to the same. */
function keyOf(steps: readonly PossibleStep[]): string {
  return steps
    .map(({ step }) => stepKey(step))
    .toSorted()
    .join("\n");
}

/** The best fixes, not too many of one kind. */
function best(found: readonly Tried[], before: readonly Finding[], shelf: Shelf): readonly Fix[] {
  const counts = new Map<string, number>();
  return found
    .map((tried) => ({ tried, rank: rankOf(tried, before, shelf) }))
    .toSorted((a, b) => compareRanks(a.rank, b.rank))
    .flatMap(({ tried }) => fixOf(tried))
    .filter(({ steps }) => {
      const kind = steps.map((step) => step.do).join(" ");
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      return count <= mostOfAKind;
    })
    .slice(0, mostFixes);
}

function fixOf({ steps }: Tried): readonly Fix[] {
  const [first, ...more] = steps.map(({ step }) => step);
  return first === undefined ? [] : [{ steps: [first, ...more] }];
}

/** What is compared first: how far the change leads, what stays wrong, what goes together, how much there is to do and to give. */
function rankOf({ steps, bench, findings }: Tried, before: readonly Finding[], shelf: Shelf): readonly number[] {
  const brought = steps.flatMap(({ step }) => broughtBy(step, bench) ?? []);
  const fresh = findings.filter(isMissingIn(before));
  return [
    Math.max(...steps.map(({ reach }) => reaches.findIndex((ways) => ways.some((way) => way === reach)))),
    findings.filter(({ severity }) => severity === "error").length,
    brought.filter(({ isNew }) => isNew).length,
    fresh.filter(({ severity }) => severity === "warning").length,
    sum(brought.map((part) => foreignness(part, bench.parts))),
    steps.length,
    sum(steps.map(({ step }) => askedBy(step))),
    sum(brought.map((part) => strangeness(part, bench.parts, shelf))),
  ];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
