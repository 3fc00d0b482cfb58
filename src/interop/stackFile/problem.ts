import { type Failure, failure } from "../../core/failure.ts";
import { type Mark, placeOf } from "./node.ts";

/** So many problems of a file are told; who has more has another kind of file. */
const most = 100;

/** A problem that a rule finds. */
export interface RuleProblem extends Failure {
  /** The id of the rule; absent: the code says what it is. */
  readonly rule?: string;
}

/** One thing that is wrong with a file, at its place. */
export function problem(mark: Mark, message: string, hint?: string): Failure {
  return failure("bad-data", message, { at: placeOf(mark), ...(hint === undefined ? {} : { hint }) });
}

/** In the order in which one meets them in the files. */
function inOrder(problems: readonly Failure[], files: readonly string[]): readonly Failure[] {
  const rank = ({ at }: Failure) => [files.indexOf(at?.file ?? ""), at?.line ?? 0, at?.column ?? 0] as const;
  const keyed = problems.map((each) => ({ each, rank: rank(each) }));
  return keyed
    .toSorted(({ rank: a }, { rank: b }) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2])
    .map(({ each }) => each);
}

/** All that is wrong with files as one failure; each problem is a cause. Undefined: nothing is. */
export function refusalOf(problems: readonly Failure[], files: readonly string[]): Failure | undefined {
  const [first, ...more] = problems;
  if (first === undefined) return undefined;
  if (more.length === 0) return first;
  const ordered = inOrder(problems, files);
  const named = new Set(ordered.map(({ at }) => at?.file).filter((file) => file !== undefined));
  const where = [...(named.size === 0 ? files : named)].join(", ");
  const told = ordered.slice(0, most);
  const message = `${problems.length} things are wrong with ${where}${told.length < problems.length ? `; the first ${most}` : ""}:`;
  return failure("bad-data", message, { causes: told });
}
