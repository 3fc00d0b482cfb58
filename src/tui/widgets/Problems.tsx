import { Box } from "ink";
import type { Line } from "./line.ts";
import { T } from "./T.tsx";

/** A problem as it is shown; failures and findings fit. */
export type Problem = {
  readonly message: string;
  readonly hint?: string;
  readonly severity?: "error" | "warning" | "info";
};

/** What `Problems` draws. */
export type ProblemsProps = { readonly problems: readonly Problem[]; readonly width: number; readonly height: number };

/** Problems, one per row; when they are too many, the last row counts the rest. */
export function Problems({ problems, width, height }: ProblemsProps) {
  return (
    <Box flexDirection="column" width={width} height={height} flexShrink={0}>
      {problemLines(problems, height).map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is where it stands
        <T key={i} line={line} width={width} />
      ))}
    </Box>
  );
}

/** The rows of problems. */
export function problemLines(problems: readonly Problem[], height: number): readonly Line[] {
  if (problems.length <= height) return problems.map(problemLine);
  const shown = problems.slice(0, Math.max(0, height - 1)).map(problemLine);
  return [...shown, [{ text: `   … and ${problems.length - shown.length} more`, style: "dim" as const }]].slice(
    0,
    height,
  );
}

/** `✗ artifact store missing — every stack needs one` */
export function problemLine({ message, hint, severity = "error" }: Problem): Line {
  const style = severity === "error" ? "bad" : severity === "warning" ? "warn" : "dim";
  const mark = severity === "error" ? "✗" : severity === "warning" ? "!" : "·";
  const words = { text: message };
  return [{ text: ` ${mark} `, style }, words, { text: hint === undefined ? "" : ` — ${hint}`, style: "dim" }];
}
