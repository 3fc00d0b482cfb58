import { Box } from "ink";
import { type Line, lineWidth, type Span } from "./line.ts";
import { T } from "./T.tsx";
import { wrapLines } from "./wrap.ts";

/** A problem as it is shown; failures and findings fit. */
export type Problem = {
  readonly message: string;
  readonly hint?: string;
  readonly severity?: "error" | "warning" | "info";
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
    return rows === undefined || rows.length === 1 ? [problemLine(problem)] : rows;
  });
  if (isAll) return lines;
  return [...lines, [{ text: `   … and ${problems.length - shown.length} more`, style: "dim" as const }]].slice(
    0,
    height,
  );
}

/** On one row if it fits; otherwise the hint has rows of its own. */
function wholeProblem(problem: Problem, width: number): readonly Line[] {
  const line = problemLine(problem);
  if (lineWidth(line) <= width) return [line];
  const { message, hint } = problem;
  return wrapLines(
    [
      [markOf(problem), { text: message, hangs: true }],
      ...(hint === undefined ? [] : [[{ text: "   " }, { text: hint, style: "dim" as const, hangs: true }]]),
    ],
    width,
  );
}

/** `✗ artifact store missing — every stack needs one` */
function problemLine(problem: Problem): Line {
  const { message, hint } = problem;
  return [markOf(problem), { text: message }, { text: hint === undefined ? "" : ` — ${hint}`, style: "dim" }];
}

function markOf({ severity = "error" }: Problem): Span {
  const style = severity === "error" ? "bad" : severity === "warning" ? "warn" : "dim";
  const mark = severity === "error" ? "✗" : severity === "warning" ? "!" : "·";
  return { text: ` ${mark} `, style };
}
