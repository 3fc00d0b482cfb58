import { componentType } from "../../../core/componentType.ts";
import type { ComponentView } from "../../../usecases/component/view.ts";
import type { Verdicts } from "../../../usecases/composition/verdicts.ts";
import type { AppState } from "../../actions/appState.ts";
import { keyOfCandidate, shownCandidates } from "../../actions/list/shownItems.ts";
import type { Candidate } from "../../state/candidate.ts";
import type { ComposerState } from "../../state/composer.ts";
import { draftKeys } from "../../state/data.ts";
import { cursorOf, keysOf } from "../../state/list.ts";
import { rememberLast } from "../../state/rememberLast.ts";
import { List, type ListRowInfo } from "../../widgets/List.tsx";
import type { Line } from "../../widgets/line.ts";
import { Pane } from "../../widgets/Pane.tsx";
import { noMatch } from "../emptyList.ts";
import { positionText } from "../position.ts";
import { type CandidateColumns, candidateColumns, widestCandidateColumns } from "./candidateColumns.ts";
import { candidateHeadings, candidateLine } from "./candidateLines.ts";
import type { PartProps } from "./part.ts";

/** What could fill the slot under the cursor, each with its verdict. */
export function CandidatesPane({ state, screen, width, height }: PartProps) {
  const isFocused = screen.pane === "candidates";
  const components = state.data.components ?? noComponents;
  const items = shownCandidates(state);
  const cursor = cursorOf(screen.candidates, keysOf(items, keyOfCandidate));
  const chosen = screen.now.components[screen.slot] ?? none;
  const { title, multiple } = componentType(screen.slot);
  const headings = candidateHeadings(items, multiple && screen.candidates.filter === "" ? leading(items, chosen) : 0);
  return (
    <Pane
      name="candidates"
      title={title}
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
        keyOf={keyOfCandidate}
        row={rowFor(
          chosen,
          multiple,
          candidateColumns(screen.slot, components, state.data.flavors),
          widestCandidateColumns(components, state.data.flavors),
          screen.candidates.filter,
          verdictsIn(state, screen),
          draftKeys(state.data.drafts),
        )}
        headings={headings}
        empty={nothing(screen, state)}
      />
    </Pane>
  );
}

const none: readonly string[] = [];
const noComponents: readonly ComponentView[] = [];

/** How many of the first candidates are chosen ones. */
function leading(items: readonly Candidate[], chosen: readonly string[]): number {
  const first = items.slice(0, chosen.length).findIndex(({ key }) => !chosen.includes(key));
  return first < 0 ? Math.min(items.length, chosen.length) : first;
}

/** The verdicts that are known for the slot; old ones too, until there are new ones. */
export function verdictsIn({ verdicts }: AppState, { slot }: ComposerState): Verdicts | undefined {
  return verdicts.get(slot)?.byKey;
}

const rowFor = rememberLast(
  (
    chosen: readonly string[],
    isMultiple: boolean,
    columns: CandidateColumns,
    widest: CandidateColumns,
    filter: string,
    verdicts: Verdicts | undefined,
    drafts: ReadonlySet<string>,
  ) =>
    (item: Candidate, { width }: ListRowInfo): Line =>
      candidateLine(item, { chosen, isMultiple, columns, widest, filter, verdicts, drafts }, width),
);

function nothing({ candidates }: ComposerState, state: AppState): readonly Line[] {
  return candidates.filter === "" ? ["No flavors of this type yet."] : noMatch(candidates.filter, state);
}
