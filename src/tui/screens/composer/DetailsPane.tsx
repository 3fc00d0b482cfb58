import { componentType } from "../../../core/componentType.ts";
import { flavorKey } from "../../../core/flavor.ts";
import type { AppState } from "../../actions/appState.ts";
import { fixesOf, problemAtCursor } from "../../actions/composer/problem.ts";
import { candidateAtCursor } from "../../actions/list/cursor.ts";
import type { Candidate } from "../../state/candidate.ts";
import type { ComposerState } from "../../state/composer.ts";
import { componentById } from "../../state/data.ts";
import { ScrolledDetails } from "../../widgets/Details.tsx";
import type { Line } from "../../widgets/line.ts";
import { Pane } from "../../widgets/Pane.tsx";
import { checkLines } from "../artifacts/checkLines.ts";
import { componentLines } from "../describe.ts";
import { flavorLines } from "../flavor/flavorLines.ts";
import { verdictsIn } from "./CandidatesPane.tsx";
import { findingLines } from "./findingLines.ts";

import type { PartProps } from "./part.ts";
import { verdictLines } from "./verdictText.ts";

/** What is known of the candidate under the cursor. */
export function DetailsPane({ state, screen, width, height }: PartProps) {
  const candidate = candidateAtCursor(state);
  const problem = screen.pane === "problems" ? problemAtCursor(state) : undefined;
  return (
    <Pane
      name="details"
      title={problem === undefined ? titleOf(candidate) : "problem"}
      width={width}
      height={height}
      isFocused={screen.pane === "details"}
      isText
    >
      <ScrolledDetails
        lines={
          problem === undefined
            ? detailLines(state, candidate, screen, width - 4)
            : findingLines(problem, fixesOf(state, problem))
        }
        width={width - 4}
        height={height - 2}
        top={screen.detailsTop}
      />
    </Pane>
  );
}

function titleOf(candidate: Candidate | undefined): string {
  if (candidate === undefined) return "details";
  return candidate.kind === "component" ? candidate.component.name : candidate.flavor.title;
}

function detailLines(
  state: AppState,
  candidate: Candidate | undefined,
  screen: ComposerState,
  width: number,
): readonly Line[] {
  if (candidate === undefined) return [componentType(screen.slot).summary];
  const verdict = verdictLines(candidate, verdictsIn(state, screen)?.get(candidate.key));
  return [...verdict, ...candidateDetails(state, candidate, width)];
}

function candidateDetails(state: AppState, candidate: Candidate, width: number): readonly Line[] {
  if (candidate.kind === "component") {
    const component = componentById(state.data, candidate.component.id);
    if (component === undefined) return [];
    const lines = componentLines(component, width);
    return component.type === "artifact_store" ? [...checkLines(component, state), ...lines] : lines;
  }
  const loaded = state.described.get(flavorKey(candidate.flavor));
  return loaded === undefined ? [candidate.flavor.summary] : flavorLines(loaded, width);
}
