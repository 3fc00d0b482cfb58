import { Box } from "ink";
import { componentType, componentTypeIds } from "../../../core/componentType.ts";
import { flavorKey } from "../../../core/flavor.ts";
import type { AppState } from "../../actions/appState.ts";
import { shown } from "../../actions/context.ts";
import { candidateAtCursor, shownCandidates } from "../../actions/cursor.ts";
import { type Candidate, candidatesOf } from "../../state/candidate.ts";
import type { ComposerPane, ComposerState } from "../../state/composer.ts";
import { inSlot } from "../../state/composition.ts";
import { componentsOf } from "../../state/data.ts";
import { cursorOf, keysOf } from "../../state/list.ts";
import { rememberLast } from "../../state/rememberLast.ts";
import { ScrolledDetails } from "../../widgets/Details.tsx";
import { List, type ListRowInfo } from "../../widgets/List.tsx";
import type { Line } from "../../widgets/line.ts";
import { Pane } from "../../widgets/Pane.tsx";
import { Problems, problemLines } from "../../widgets/Problems.tsx";
import { componentLines, flavorLines } from "../describe.ts";
import { mostOf, placePanes } from "../layout.ts";
import { noMatch } from "../noMatch.ts";
import { positionText } from "../position.ts";
import type { ScreenProps } from "../props.ts";
import {
  type CandidateColumns,
  candidateColumns,
  candidateHeadings,
  candidateLine,
  candidateRowWidth,
  namesOf,
  slotLine,
  slotRowWidth,
} from "./composerLines.ts";

/** Problems take the rows that the slots leave, but these at least and no more than those. */
const fewestProblemRows = 3;
const mostProblemRows = 8;

/** Composing a stack: slots, what could fill the one under the cursor, details of that, and what is wrong. */
export function ComposerScreen({ state, area }: ScreenProps) {
  const screen = shown(state, "composer");
  if (screen === undefined) return null;
  const findings = state.checked?.findings ?? [];
  const spare = area.rows - componentTypeIds.length - 2;
  const problems = problemLines(findings, area.columns, Math.min(mostProblemRows, Math.max(fewestProblemRows, spare)));
  const height = area.rows - problems.length;
  const columns = columnsOf(state, screen);
  const slotsWidth = slotRowWidth(screen, namesIn(state)) + 2;
  const panes = [
    { name: "slots", wants: slotsWidth, least: Math.min(slotsWidth, 34) },
    {
      name: "candidates",
      wants: Math.max(44, Math.min(candidateRowWidth(columns) + 2, mostOf(area.columns))),
      least: 34,
    },
    { name: "details", wants: area.columns, least: 32 },
  ] as const;
  return (
    <Box flexDirection="column" width={area.columns} height={area.rows}>
      <Box width={area.columns} height={height}>
        {placePanes(panes, screen.pane, area.columns).map(({ name, width }) => (
          <ComposerPart key={name} name={name} state={state} screen={screen} width={width} height={height} />
        ))}
      </Box>
      <Problems lines={problems} width={area.columns} />
    </Box>
  );
}

function namesIn({ data }: AppState): ReadonlyMap<string, string> | null {
  return data.components && namesOf(data.components);
}

/** The columns of all candidates for the slot under the cursor, whatever the filter leaves of them. */
function columnsOf(state: AppState, { slot }: ComposerState): CandidateColumns {
  return candidateColumns(
    everyCandidate(slot, componentsOf(state.data, slot), state.data.flavors, ""),
    state.described,
  );
}

const everyCandidate = rememberLast(candidatesOf);

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
  const names = namesIn(state);
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
  const headings = candidateHeadings(items);
  const columns = columnsOf(state, screen);
  return (
    <Pane
      title={componentType(screen.slot).title}
      {...positionText(cursor, items.length, height - 2 - headings.length, screen.candidates)}
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
        row={candidateRow(chosen, columns, screen.candidates.filter, state.described)}
        headings={headings}
        empty={nothing(screen)}
      />
    </Pane>
  );
}

const candidateRow = rememberLast(
  (chosen: readonly string[], columns: CandidateColumns, filter: string, described: AppState["described"]) =>
    (item: Candidate, { width }: ListRowInfo): Line =>
      candidateLine(item, { chosen, columns, filter, described }, width),
);

function keyOf(candidate: Candidate): string {
  return candidate.key;
}

function nothing({ candidates }: ComposerState): readonly Line[] {
  return candidates.filter === "" ? ["No flavors of this type yet."] : noMatch(candidates.filter);
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
      <ScrolledDetails
        lines={detailLines(state, candidate, screen, width - 4)}
        width={width - 4}
        height={height - 2}
        top={screen.detailsTop}
      />
    </Pane>
  );
}

function detailLines(
  state: AppState,
  candidate: Candidate | undefined,
  screen: ComposerState,
  width: number,
): readonly Line[] {
  if (candidate === undefined) return [componentType(screen.slot).summary];
  if (candidate.kind === "component") {
    const component = state.data.components?.find((each) => each.id === candidate.component.id);
    return component === undefined ? [] : componentLines(component, width);
  }
  const loaded = state.described.get(flavorKey(candidate.flavor));
  return loaded === undefined ? [candidate.flavor.summary] : flavorLines(loaded, width);
}
