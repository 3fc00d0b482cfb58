import { Box } from "ink";
import type { Finding } from "../../../core/finding.ts";
import type { Fixes } from "../../../usecases/fix/fixesFor.ts";
import type { ComposerState } from "../../state/composer.ts";
import { rememberLast } from "../../state/rememberLast.ts";
import { PaneNameContext, useHit } from "../../widgets/hits.ts";
import { List, type ListRowInfo } from "../../widgets/List.tsx";
import type { Line } from "../../widgets/line.ts";
import { type Problem, Problems, problemLine } from "../../widgets/Problems.tsx";
import { fixTexts } from "./fixText.ts";

/** A problem, with what would remove it best. */
interface ShownProblem extends Problem {
  readonly key: string;
}

/** What is wrong, each with its best fix as far as that is known. */
export const shownProblems = rememberLast(
  (findings: readonly Finding[], fixes: Fixes | undefined): readonly ShownProblem[] =>
    findings.map((finding, index) => {
      const { message, hint, severity, rule, at } = finding;
      const [best] = fixTexts(finding, fixes?.get(finding) ?? []);
      return {
        key: `${index} ${rule} ${at.component ?? ""}`,
        message,
        severity,
        ...(hint !== undefined && { hint }),
        ...(best !== undefined && { fix: best }),
      };
    }),
);

type ProblemsPartProps = {
  readonly screen: ComposerState;
  readonly problems: readonly ShownProblem[];
  /** The problems as they are shown while the cursor is elsewhere; one under the cursor is whole in the details. */
  readonly lines: readonly Line[];
  readonly width: number;
};

/** What is wrong with the composition, below its panes. */
export function ProblemsPart({ screen, problems, lines, width }: ProblemsPartProps) {
  const node = useHit(() => ({ kind: "pane", pane: "problems" }));
  const isFocused = screen.pane === "problems";
  return (
    <PaneNameContext value="problems">
      <Box ref={node} width={width} height={lines.length} flexShrink={0}>
        {isFocused ? (
          <List
            items={problems}
            cursor={Math.min(screen.problem, problems.length - 1)}
            width={width}
            height={lines.length}
            isFocused
            keyOf={keyOf}
            row={rowOf}
          />
        ) : (
          <Problems lines={lines} width={width} />
        )}
      </Box>
    </PaneNameContext>
  );
}

function keyOf({ key }: ShownProblem): string {
  return key;
}

function rowOf(problem: ShownProblem, { width }: ListRowInfo): Line {
  return problemLine(problem, width);
}
