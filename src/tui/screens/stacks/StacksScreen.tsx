import { Box } from "ink";
import { counted } from "../../../core/counted.ts";
import type { AppState } from "../../actions/appState.ts";
import { shown } from "../../actions/appState.ts";
import { withKeys } from "../../actions/keyWords.ts";
import { keyOfRow, shownStacks } from "../../actions/list/shownItems.ts";
import { markedKeys } from "../../actions/list/targets.ts";
import { detailsPane } from "../../actions/panes/panes.ts";
import type { AppData, DraftEntry } from "../../state/data.ts";
import { cursorOf, keysOf } from "../../state/list.ts";
import { rememberLast } from "../../state/rememberLast.ts";
import { type StackRow, stackOrders } from "../../state/stackRows.ts";
import { topFor } from "../../state/view.ts";
import { ScrolledDetails } from "../../widgets/Details.tsx";
import { List, type ListRowInfo } from "../../widgets/List.tsx";
import type { Line } from "../../widgets/line.ts";
import { Pane } from "../../widgets/Pane.tsx";
import { noMatch } from "../emptyList.ts";
import { placePanes } from "../layout.ts";
import { positionText } from "../position.ts";
import type { ScreenProps } from "../props.ts";
import { type StackColumns, stackColumns, stackLine, stackRowWidth } from "./stackLines.ts";
import { stackPicture } from "./stackPicture.ts";

/** Home: the stacks, with the picture of the one under the cursor. */
export function StacksScreen({ state, area }: ScreenProps) {
  const screen = shown(state, "stacks");
  if (screen === undefined) return null;
  const rows = shownStacks(state);
  const keys = keysOf(rows, keyOfRow);
  const cursor = cursorOf(screen.list, keys);
  const marks = markedKeys(state);
  const columns = stackColumns(state.data.stacks, state.data.drafts);
  const { wants, least } = stackRowWidth(columns);
  const panes = [
    { name: "stacks", wants: Math.max(40, Math.min(wants + 2, Math.floor(area.columns / 2))), least: least + 2 },
    { name: "picture", wants: area.columns, least: 40 },
  ] as const;
  const height = area.rows - 2;
  const current = rows[cursor];
  return (
    <Box width={area.columns} height={area.rows}>
      {placePanes(panes, "stacks", area.columns, screen).map(({ name, width }) =>
        name === "stacks" ? (
          <Pane
            key={name}
            name={name}
            title={listTitle(state.data)}
            {...positionText(cursor, rows.length, height, screen.list, { marked: marks.size, orders: stackOrders })}
            width={width}
            height={area.rows}
            isFocused
          >
            <List
              items={rows}
              cursor={cursor}
              width={width - 2}
              height={height}
              isFocused
              keyOf={keyOfRow}
              marks={marks}
              row={rowFor(columns, screen.list.filter)}
              empty={nothing(screen.list.filter, state)}
            />
          </Pane>
        ) : (
          <Pane key={name} name={detailsPane} title={titleOf(current)} width={width} height={area.rows} isText>
            <ScrolledDetails
              lines={pictureOf(current, width - 4, height, state)}
              width={width - 4}
              height={height}
              top={topFor(screen, current?.key)}
            />
          </Pane>
        ),
      )}
    </Box>
  );
}

const rowFor = rememberLast(
  (columns: StackColumns, filter: string) =>
    (row: StackRow, info: ListRowInfo): Line =>
      stackLine(row, columns, filter, info),
);

/** The drafts are counted for themselves: they are lines of the list, but no stacks. */
function listTitle({ stacks, drafts }: AppData): string {
  return `stacks (${stacks.length})${drafts.length === 0 ? "" : `, ${counted(drafts.length, "draft")}`}`;
}

function nothing(filter: string, state: AppState): readonly Line[] {
  return filter === "" ? [withKeys("No stacks yet: {stack.new} composes one.", state)] : noMatch(filter, state);
}

function titleOf(row: StackRow | undefined): string {
  return row === undefined ? "" : row.kind === "stack" ? row.stack.name : row.draft.title;
}

const draftPictures: Readonly<Record<DraftEntry["state"], readonly string[]>> = {
  left: ["Left before it was saved.", "", "{stack.open} goes on with it, {stack.delete} throws it away."],
  elsewhere: ["Another mlstack is working on this now.", "", "{stack.open} goes on with a copy of it here."],
  unreadable: [
    "Left before it was saved, but it cannot be read.",
    "",
    "{stack.open} says why, {stack.delete} throws it away.",
  ],
};

function pictureOf(row: StackRow | undefined, width: number, height: number, state: AppState): readonly Line[] {
  if (row === undefined) return [];
  if (row.kind === "draft") return draftPictures[row.draft.state].map((line) => withKeys(line, state));
  return stackPicture(row.stack, width, height);
}
