import type { Verdicts } from "../../../usecases/composition/verdicts.ts";
import type { Candidate } from "../../state/candidate.ts";
import { rememberLast } from "../../state/rememberLast.ts";
import type { ListHeading } from "../../widgets/List.tsx";
import type { Line, Span } from "../../widgets/line.ts";
import { formKey, newFormKey } from "../../work/draftKey.ts";
import { cells, columnWidths, gap, steadyWidths, totalOf } from "../columns.ts";
import { type CandidateColumns, markWidth } from "./candidateColumns.ts";
import { verdictSpans, verdictWidth } from "./verdictText.ts";

/** What the line of a candidate is made from, beside the candidate. */
export interface CandidateContext {
  /** Ids of the components that the slot holds. */
  readonly chosen: readonly string[];
  /** The slot may hold several; then they are numbered. */
  readonly isMultiple: boolean;
  readonly columns: CandidateColumns;
  /** Of the candidates for all slots. */
  readonly widest: CandidateColumns;
  readonly filter: string;
  /** What is known by now; none: nothing was asked yet. */
  readonly verdicts: Verdicts | undefined;
  /** The keys of the drafts that were left. */
  readonly drafts: ReadonlySet<string>;
}

/** Longer names give way to what stands behind them. */
const usualName = 28;
/** Less of a title says no more than the name. */
const shortestTitle = 12;

/** The line of a candidate: chosen or not, its name, its flavor, and the verdict. */
export function candidateLine(candidate: Candidate, context: CandidateContext, width: number): Line {
  const { columns, widest, filter, verdicts } = context;
  const room = width - markWidth - 1;
  const own = [columns.name, columns.kind, wantedBehind(context)];
  const wanted = steadyWidths(own, [widest.name, widest.kind], room);
  const [name = 0, kind = 0, more = 0] = columnWidths(wanted, room, [
    [0, usualName],
    [1, 12],
    [0, 16],
    [2, 14],
    [1, 8],
    [0, 10],
    [2, 0],
  ]);
  const rest = more === 0 ? 0 : room - totalOf([name, kind]) - gap.length;
  const isNameAlone = candidate.kind === "flavor" && kind < Math.min(shortestTitle, columns.kind);
  return [
    markOf(candidate, context),
    ...cells([
      { text: nameOf(candidate), width: isNameAlone ? totalOf([name, kind]) : name, filter },
      { text: kindOf(candidate), width: isNameAlone ? 0 : kind, filter, style: "dim" },
    ]),
    { text: rest === 0 ? "" : gap },
    ...verdictSpans(wordOf(candidate, context), verdicts?.get(candidate.key), rest),
  ];
}

function markOf(candidate: Candidate, { chosen, isMultiple }: CandidateContext): Span {
  if (candidate.kind === "flavor") return { text: " + ", style: "accent" };
  const position = chosen.indexOf(candidate.component.id);
  if (position < 0) return { text: "   " };
  return { text: isMultiple ? `${position + 1}`.padStart(2).padEnd(markWidth) : " ✓ ", style: "ok" };
}

/** Of several components the first one is what pipelines take when they name none. */
const defaultWord: Span = { text: "default", style: "ok" };
/** Opening it goes on with what was left unsaved. */
const draftWord: Span = { text: "draft", style: "warn" };

function wordOf(candidate: Candidate, { chosen, drafts }: CandidateContext): Span | undefined {
  const key = candidate.kind === "flavor" ? newFormKey(candidate.flavor) : formKey(candidate.key);
  if (drafts.has(key)) return draftWord;
  return chosen.length > 1 && candidate.key === chosen[0] ? defaultWord : undefined;
}

/** The cells of what stands behind the flavors, as far as it is known. */
function wantedBehind({ chosen, verdicts, drafts }: CandidateContext): number {
  const words = [...(chosen.length > 1 ? [defaultWord] : []), ...(drafts.size > 0 ? [draftWord] : [])];
  return Math.max(verdictWidth(verdicts), ...words.map(({ text }) => text.length));
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
