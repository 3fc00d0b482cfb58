import { Box } from "ink";
import { cutLine, type Line, leftRight, lineWidth, type Span } from "./line.ts";
import { T } from "./T.tsx";
import { wrapLines } from "./wrap.ts";

/** A problem as it is shown; failures and findings fit. */
export type Problem = {
  readonly message: string;
  readonly hint?: string;
  readonly severity?: "error" | "warning" | "info";
  /** What would remove it, in a few words. */
  readonly fix?: string;
};

/** Rows of problems, as `problemLines` makes them. */
export function Problems({ lines, width }: { readonly lines: readonly Line[]; readonly width: number }) {
  return (
    <Box flexDirection="column" width={width} height={lines.length} flexShrink={0}>
      {lines.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is where it stands
        <T key={i} line={line} width={width} />
      ))}
    </Box>
  );
}

/**
 * Problems in at most `height` rows. Each has a row; rows that are left go to the first ones that need more than one, for the whole sentence and, below it,
 * the hint. When they are too many, the last row counts the rest.
 */
export function problemLines(problems: readonly Problem[], width: number, height: number): readonly Line[] {
  const isAll = problems.length <= height;
  const shown = isAll ? problems : problems.slice(0, Math.max(0, height - 1));
  let spare = isAll ? height - problems.length : 0;
  const lines = shown.flatMap((problem) => {
    const { hint: _, ...withoutHint } = problem;
    const rows = [wholeProblem(problem, width), wholeProblem(withoutHint, width)].find(
      (each) => each.length - 1 <= spare,
    );
    spare -= (rows?.length ?? 1) - 1;
    if (rows !== undefined && (rows.length > 1 || problem.fix !== undefined)) return rows;
    return [problemLine(problem.fix === undefined ? problem : withoutHint, width)];
  });
  if (isAll) return lines;
  return [...lines, [{ text: `   … and ${problems.length - shown.length} more`, style: "dim" as const }]].slice(
    0,
    height,
  );
}

/** On one row if it fits; otherwise the hint has rows of its own, or the fix, which says more than the hint. */
function wholeProblem(problem: Problem, width: number): readonly Line[] {
  const { message, hint, fix } = problem;
  const { hint: _, ...withoutHint } = problem;
  const onOneRow = [problem, ...(fix === undefined ? [] : [withoutHint])].find((each) => fits(each, width));
  if (onOneRow !== undefined) return [problemLine(onOneRow, width)];
  return wrapLines(
    [
      [markOf(problem), { text: message, hangs: true }],
      ...(hint === undefined || fix !== undefined
        ? []
        : [[{ text: "   " }, { text: hint, style: "dim" as const, hangs: true }]]),
      ...(fix === undefined ? [] : [[{ text: " " }, ...fixOf(fix)]]),
    ],
    width,
  );
}

function fits(problem: Problem, width: number): boolean {
  const { fix } = problem;
  return lineWidth(saidOf(problem)) + (fix === undefined ? 0 : lineWidth(fixOf(fix))) <= width;
}

/** A problem on one row: `✗ artifact store missing — every stack needs one      fix: use s3-prod`. The sentence gives way to the fix, which takes half of the row at most. */
export function problemLine(problem: Problem, width: number): Line {
  if (problem.fix === undefined) return saidOf(problem);
  const fix = cutLine(fixOf(problem.fix), Math.floor(width / 2));
  return leftRight(saidOf(problem), fix, width);
}

function fixOf(words: string): readonly Span[] {
  return [
    { text: "  fix: ", style: "dim" },
    { text: `${words} `, style: "accent" },
  ];
}

function saidOf(problem: Problem): readonly Span[] {
  const { message, hint } = problem;
  return [markOf(problem), { text: message }, { text: hint === undefined ? "" : ` — ${hint}`, style: "dim" }];
}

function markOf({ severity = "error" }: Problem): Span {
  const style = severity === "error" ? "bad" : severity === "warning" ? "warn" : "dim";
  const mark = severity === "error" ? "✗" : severity === "warning" ? "!" : "·";
  return { text: ` ${mark} `, style };
}
