import { Box } from "ink";
import { componentType, componentTypeIds } from "../../../core/componentType.ts";
import { flavorKey } from "../../../core/flavor.ts";
import type { AppState } from "../../actions/appState.ts";
import { shown } from "../../actions/context.ts";
import { candidateAtCursor, shownCandidates } from "../../actions/cursor.ts";
import type { Candidate } from "../../state/candidate.ts";
import type { ComposerPane, ComposerState } from "../../state/composer.ts";
import { inSlot } from "../../state/composition.ts";
import { cursorOf, keysOf } from "../../state/list.ts";
import { Details } from "../../widgets/Details.tsx";
import { List } from "../../widgets/List.tsx";
import type { Line } from "../../widgets/line.ts";
import { Pane } from "../../widgets/Pane.tsx";
import { Problems } from "../../widgets/Problems.tsx";
import { componentLines, flavorLines } from "../describe.ts";
import { placePanes } from "../layout.ts";
import { nameWidthOf } from "../nameWidth.ts";
import { positionText } from "../position.ts";
import type { ScreenProps } from "../props.ts";
import { candidateLine, namesOf, slotLine } from "./composerLines.ts";

const panes = [
  { name: "slots", share: 5 },
  { name: "candidates", share: 5 },
  { name: "details", share: 5 },
] as const;

const problemRows = 3;

/** Composing a stack: slots, what could fill the one under the cursor, details of that, and what is wrong. */
export function ComposerScreen({ state, area }: ScreenProps) {
  const screen = shown(state, "composer");
  if (screen === undefined) return null;
  const findings = state.checked?.findings ?? [];
  const shownProblems = Math.min(problemRows, findings.length);
  const height = area.rows - shownProblems;
  return (
    <Box flexDirection="column" width={area.columns} height={area.rows}>
      <Box width={area.columns} height={height}>
        {placePanes(panes, screen.pane, area.columns).map(({ name, width }) => (
          <ComposerPart key={name} name={name} state={state} screen={screen} width={width} height={height} />
        ))}
      </Box>
      <Problems problems={findings} width={area.columns} height={shownProblems} />
    </Box>
  );
}

interface PartProps {
  readonly name: ComposerPane;
  readonly state: AppState;
  readonly screen: ComposerState;
  readonly width: number;
  readonly height: number;
}

function ComposerPart(props: PartProps) {
  if (props.name === "slots") return <Slots {...props} />;
  return props.name === "candidates" ? <Candidates {...props} /> : <CandidateDetails {...props} />;
}

function Slots({ state, screen, width, height }: PartProps) {
  const isFocused = screen.pane === "slots";
  const names = state.data.components && namesOf(state.data.components);
  const findings = state.checked?.findings ?? [];
  return (
    <Pane title="slots" width={width} height={height} isFocused={isFocused}>
      <List
        items={componentTypeIds}
        cursor={componentTypeIds.indexOf(screen.slot)}
        width={width - 2}
        height={height - 2}
        isFocused={isFocused}
        keyOf={(type) => type}
        row={(type) => slotLine(type, screen, names, findings)}
      />
    </Pane>
  );
}

function Candidates({ state, screen, width, height }: PartProps) {
  const isFocused = screen.pane === "candidates";
  const items = shownCandidates(state);
  const cursor = cursorOf(screen.candidates, keysOf(items, keyOf));
  const chosen = inSlot(screen.now.components, screen.slot);
  const nameWidth = nameWidthOf(items, (item) => (item.kind === "component" ? item.component.name : item.flavor.name));
  return (
    <Pane
      title={componentType(screen.slot).title}
      {...positionText(cursor, items.length)}
      width={width}
      height={height}
      isFocused={isFocused}
    >
      <List
        items={items}
        cursor={cursor}
        width={width - 2}
        height={height - 2}
        isFocused={isFocused}
        keyOf={keyOf}
        row={(item) => candidateLine(item, { chosen, nameWidth, described: state.described })}
        empty={nothing(screen)}
      />
    </Pane>
  );
}

function keyOf(candidate: Candidate): string {
  return candidate.key;
}

function nothing({ candidates }: ComposerState): readonly Line[] {
  return candidates.filter === ""
    ? [" No flavors of this type yet."]
    : [` Nothing matches ${candidates.filter}: esc shows all.`];
}

function CandidateDetails({ state, screen, width, height }: PartProps) {
  const candidate = candidateAtCursor(state);
  const title =
    candidate === undefined
      ? "details"
      : candidate.kind === "component"
        ? candidate.component.name
        : candidate.flavor.title;
  return (
    <Pane title={title} width={width} height={height} isFocused={screen.pane === "details"} isText>
      <Details
        lines={detailLines(state, candidate, screen)}
        width={width - 4}
        height={height - 2}
        top={screen.detailsTop}
      />
    </Pane>
  );
}

function detailLines(state: AppState, candidate: Candidate | undefined, screen: ComposerState): readonly Line[] {
  if (candidate === undefined) return [componentType(screen.slot).summary];
  if (candidate.kind === "component") {
    const component = state.data.components?.find((each) => each.id === candidate.component.id);
    return component === undefined ? [] : componentLines(component);
  }
  const loaded = state.described.get(flavorKey(candidate.flavor));
  return loaded === undefined ? [candidate.flavor.summary] : flavorLines(loaded);
}
