import { Box } from "ink";
import type { ComponentType } from "react";
import { componentTypeIds } from "../../../core/componentType.ts";
import type { Finding } from "../../../core/finding.ts";
import type { ComponentView } from "../../../usecases/component/view.ts";
import { shown } from "../../actions/appState.ts";
import type { ComposerPane } from "../../state/composer.ts";
import { problemLines } from "../../widgets/Problems.tsx";
import { mostOf, placePanes } from "../layout.ts";
import type { ScreenProps } from "../props.ts";
import { CandidatesPane } from "./CandidatesPane.tsx";
import { candidateRowWidth, widestCandidateColumns } from "./candidateColumns.ts";
import { slotRowWidth } from "./composerLines.ts";
import { DetailsPane } from "./DetailsPane.tsx";
import { ProblemsPart, shownProblems } from "./ProblemsPart.tsx";
import type { PartProps } from "./part.ts";
import { SlotsPane } from "./SlotsPane.tsx";

/** Problems take the rows that the slots leave, but these at least and no more than those. */
const fewestProblemRows = 3;
const mostProblemRows = 8;

const parts: Readonly<Record<Exclude<ComposerPane, "problems">, ComponentType<PartProps>>> = {
  slots: SlotsPane,
  candidates: CandidatesPane,
  details: DetailsPane,
};

const noComponents: readonly ComponentView[] = [];
const none: readonly Finding[] = [];

/** Composing a stack: slots, what could fill the one under the cursor, details of that, and what is wrong. */
export function ComposerScreen({ state, area }: ScreenProps) {
  const screen = shown(state, "composer");
  if (screen === undefined) return null;
  const problems = shownProblems(state.checked?.findings ?? none, state.fixes?.byFinding);
  const spare = area.rows - componentTypeIds.length - 2;
  const isZoomed = screen.isZoomed === true;
  const lines = isZoomed
    ? []
    : problemLines(problems, area.columns, Math.min(mostProblemRows, Math.max(fewestProblemRows, spare)));
  const height = area.rows - lines.length;
  // Widths follow from what there is, never from the slot under the cursor: no border moves with it.
  const components = state.data.components ?? noComponents;
  const slotsWidth = slotRowWidth(components, area.columns) + 2;
  const candidatesWidth = candidateRowWidth(widestCandidateColumns(components, state.data.flavors)) + 2;
  const panes = [
    { name: "slots", wants: slotsWidth, least: Math.min(slotsWidth, 34) },
    {
      name: "candidates",
      wants: Math.max(44, Math.min(candidatesWidth, mostOf(area.columns))),
      least: 34,
    },
    { name: "details", wants: area.columns, least: 32 },
  ] as const;
  return (
    <Box flexDirection="column" width={area.columns} height={area.rows}>
      <Box width={area.columns} height={height}>
        {placePanes(panes, screen.pane === "problems" ? "details" : screen.pane, area.columns, screen).map(
          ({ name, width }) => {
            const Part = parts[name];
            return <Part key={name} state={state} screen={screen} width={width} height={height} />;
          },
        )}
      </Box>
      <ProblemsPart screen={screen} problems={problems} lines={lines} width={area.columns} />
    </Box>
  );
}
