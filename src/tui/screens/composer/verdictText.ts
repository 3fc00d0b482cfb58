import { visible } from "../../../core/visible.ts";
import type { Verdict, Verdicts } from "../../../usecases/composition/verdicts.ts";
import type { Candidate } from "../../state/candidate.ts";
import { rememberLast } from "../../state/rememberLast.ts";
import { cut, widthOf } from "../../widgets/cells.ts";
import type { Line, Span } from "../../widgets/line.ts";
import { gap, widestOf } from "../columns.ts";
import { usualVerdict } from "./candidateColumns.ts";

const shortest = "ok".length;

/** The cells that the verdicts of a slot take, as far as they are known; long ones count as usual ones. */
export const verdictWidth = rememberLast((verdicts: Verdicts | undefined): number =>
  Math.max(
    shortest,
    widestOf([...(verdicts?.values() ?? [])], (verdict) => verdictSpan(verdict).text, usualVerdict),
  ),
);

/** What is said of a candidate in `width` cells: the word if there is one, and the verdict unless it is that all is well. */
export function verdictSpans(word: Span | undefined, verdict: Verdict | undefined, width: number): readonly Span[] {
  const said = verdict === undefined ? undefined : verdictSpan(verdict);
  if (word === undefined) return said === undefined ? [] : [{ ...said, text: cut(visible(said.text), width) }];
  const left = width - widthOf(word.text) - gap.length;
  const first = { ...word, text: cut(word.text, width) };
  if (said === undefined || verdict?.kind === "ok" || left <= 0) return [first];
  return [first, { text: gap }, { ...said, text: cut(visible(said.text), left) }];
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
