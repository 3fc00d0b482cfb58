import { visible } from "../../../core/visible.ts";
import type { Verdict, Verdicts } from "../../../usecases/composition/verdicts.ts";
import type { Candidate } from "../../state/candidate.ts";
import { rememberLast } from "../../state/rememberLast.ts";
import { cut } from "../../widgets/cells.ts";
import type { ListHeading } from "../../widgets/List.tsx";
import type { Line, Span } from "../../widgets/line.ts";
import { cells, columnWidths, gap, totalOf, widestOf } from "../columns.ts";

/** The cells that the columns of candidates take, whatever the filter leaves. */
export interface CandidateColumns {
  readonly name: number;
  /** The flavor of a component, the title of a flavor. */
  readonly kind: number;
}

/** What the line of a candidate is made from, beside the candidate. */
export interface CandidateContext {
  /** Ids of the components that the slot holds. */
  readonly chosen: readonly string[];
  /** The slot may hold several; then they are numbered. */
  readonly isMultiple: boolean;
  readonly columns: CandidateColumns;
  readonly filter: string;
  /** What is known by now; none: nothing was asked yet. */
  readonly verdicts: Verdicts | undefined;
}

/** Longer ones are whole in the details. */
const widestName = 48;
/** Longer names give way to what stands behind them. */
const usualName = 28;
const markWidth = 3;
/** What a verdict has at least, so that nothing moves when it comes; a longer one takes what is left. */
const verdictWidth = 18;

const measured = 600;

const known = new WeakMap<readonly Candidate[], CandidateColumns>();

/** The columns of candidates, which are measured once for the same array. */
export function candidateColumns(candidates: readonly Candidate[]): CandidateColumns {
  const columns = known.get(candidates) ?? measuredColumns(candidates);
  known.set(candidates, columns);
  return columns;
}

function measuredColumns(candidates: readonly Candidate[]): CandidateColumns {
  // Of a long list the beginning and the end tell enough; the flavors are at its end.
  const some =
    candidates.length <= measured
      ? candidates
      : [...candidates.slice(0, measured / 2), ...candidates.slice(-measured / 2)];
  return { name: widestOf(some, nameOf, widestName), kind: widestOf(some, kindOf, 28) };
}

/** The cells that the lines of candidates take. */
export function candidateRowWidth({ name, kind }: CandidateColumns): number {
  return markWidth + totalOf([name, kind, verdictWidth]) + 1;
}

/** The line of a candidate: chosen or not, its name, its flavor, and the verdict. */
export function candidateLine(candidate: Candidate, context: CandidateContext, width: number): Line {
  const { columns, filter, verdicts } = context;
  const room = width - markWidth - 1;
  const [name = 0, kind = 0, more = 0] = columnWidths([columns.name, columns.kind, verdictWidth], room, [
    [0, usualName],
    [1, 12],
    [0, 16],
    [1, 8],
    [0, 10],
    [2, 0],
  ]);
  const rest = more === 0 ? 0 : room - totalOf([name, kind]) - gap.length;
  return [
    markOf(candidate, context),
    ...cells([
      { text: nameOf(candidate), width: name, filter },
      { text: kindOf(candidate), width: kind, filter, style: "dim" },
    ]),
    { text: rest === 0 ? "" : gap },
    ...behind(isDefault(candidate, context), verdicts?.get(candidate.key), rest),
  ];
}

function markOf(candidate: Candidate, { chosen, isMultiple }: CandidateContext): Span {
  if (candidate.kind === "flavor") return { text: " + ", style: "accent" };
  const position = chosen.indexOf(candidate.component.id);
  if (position < 0) return { text: "   " };
  return { text: isMultiple ? `${position + 1}`.padStart(2).padEnd(markWidth) : " ✓ ", style: "ok" };
}

/** Of several components the first one is what pipelines take when they name none. */
function isDefault(candidate: Candidate, { chosen }: CandidateContext): boolean {
  return chosen.length > 1 && candidate.kind === "component" && chosen[0] === candidate.component.id;
}

const defaultWord = "default";

function behind(isFirst: boolean, verdict: Verdict | undefined, width: number): readonly Span[] {
  const said = verdict === undefined ? undefined : verdictSpan(verdict);
  if (!isFirst) return said === undefined ? [] : [{ ...said, text: cut(visible(said.text), width) }];
  const word: Span = { text: cut(defaultWord, width), style: "ok" };
  const left = width - defaultWord.length - gap.length;
  if (said === undefined || verdict?.kind === "ok" || left <= 0) return [word];
  return [word, { text: gap }, { ...said, text: cut(visible(said.text), left) }];
}

/** A verdict in a few words. */
function verdictSpan(verdict: Verdict): Span {
  if (verdict.kind === "ok") return { text: "ok", style: "ok" };
  if (verdict.kind === "blocked") return { text: `✗ ${verdict.reason}`, style: "bad" };
  return { text: `needs ${verdict.what.join(", ")}`, style: "dim" };
}

/** A verdict in full, above the details of a candidate; nothing when nothing stands against it. */
export function verdictLines(candidate: Candidate, verdict: Verdict | undefined): readonly Line[] {
  if (verdict?.kind === "blocked")
    return [
      [
        { text: "✗ ", style: "bad" },
        { text: verdict.reason, hangs: true },
      ],
      "",
    ];
  if (verdict?.kind !== "needs" || candidate.kind === "flavor") return [];
  const missing = `needs ${verdict.what.join(", ")}, which is not there yet`;
  return [
    [
      { text: "! ", style: "warn" },
      { text: missing, hangs: true },
    ],
    "",
  ];
}

function nameOf(candidate: Candidate): string {
  return candidate.kind === "component" ? candidate.component.name : candidate.flavor.name;
}

function kindOf(candidate: Candidate): string {
  return candidate.kind === "component" ? candidate.component.flavor : candidate.flavor.title;
}

/** The headings of candidates: what a slot of several holds, the other components, and flavors to make new ones from. */
export const candidateHeadings = rememberLast(
  (candidates: readonly Candidate[], chosenAtTop: number): readonly ListHeading[] => {
    // Flavors come last and are few.
    const yours = candidates.findLastIndex(({ kind }) => kind === "component") + 1;
    return [
      ...(chosenAtTop === 0
        ? []
        : [{ above: 0, text: chosenAtTop === 1 ? "chosen" : "chosen, the first is the default" }]),
      ...(yours === chosenAtTop ? [] : [{ above: chosenAtTop, text: chosenAtTop === 0 ? "yours" : "your others" }]),
      ...(yours === candidates.length ? [] : [{ above: yours, text: "new from a flavor" }]),
    ];
  },
);
