import { counted } from "../../../core/counted.ts";
import { type AppState, shown } from "../../actions/appState.ts";
import { withKeys } from "../../actions/keyWords.ts";
import { keyOfRow, shownStacks } from "../../actions/list/shownItems.ts";
import { markedKeys } from "../../actions/list/targets.ts";
import type { AppData, DraftEntry } from "../../state/data.ts";
import { rememberLast } from "../../state/rememberLast.ts";
import type { HealthByStack } from "../../state/stackHealth.ts";
import { type StackRow, stackOrders } from "../../state/stackRows.ts";
import type { ListRowInfo } from "../../widgets/List.tsx";
import type { Line } from "../../widgets/line.ts";
import { noMatch } from "../emptyList.ts";
import { ListAndText } from "../ListAndText.tsx";
import type { ScreenProps } from "../props.ts";
import { type StackColumns, stackColumns, stackLine, stackRowWidth } from "./stackLines.ts";
import { stackPicture } from "./stackPicture.ts";

/** Home: the stacks, with the picture of the one under the cursor. */
export function StacksScreen({ state, area }: ScreenProps) {
  const screen = shown(state, "stacks");
  if (screen === undefined) return null;
  const columns = stackColumns(state.data.stacks, state.data.drafts);
  const { wants, least } = stackRowWidth(columns);
  const { filter } = screen.list;
  return (
    <ListAndText
      screen={screen}
      area={area}
      pane={{ name: "stacks", title: listTitle(state.data), wants: wants + 2, least: least + 2 }}
      items={shownStacks(state)}
      keyOf={keyOfRow}
      marks={markedKeys(state)}
      orders={stackOrders}
      row={rowFor(columns, filter, state.health)}
      empty={nothing(filter, state)}
      leastText={40}
      textTitle={titleOf}
      text={(row, width, height) => pictureOf(row, width, height, state)}
    />
  );
}

const rowFor = rememberLast(
  (columns: StackColumns, filter: string, health: HealthByStack) =>
    (row: StackRow, info: ListRowInfo): Line =>
      stackLine(row, columns, filter, { ...info, health: health.get(row.key) }),
);

/** The drafts are counted for themselves: they are lines of the list, but no stacks. */
function listTitle({ stacks, drafts }: AppData): string {
  return `stacks (${stacks.length})${drafts.length === 0 ? "" : `, ${counted(drafts.length, "draft")}`}`;
}

function nothing(filter: string, state: AppState): readonly Line[] {
  return filter === "" ? [withKeys("No stacks yet: {stack.new} composes one.", state)] : noMatch(filter, state);
}

function titleOf(row: StackRow): string {
  return row.kind === "stack" ? row.stack.name : row.draft.title;
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

function pictureOf(row: StackRow, width: number, height: number, state: AppState): readonly Line[] {
  if (row.kind === "draft") return draftPictures[row.draft.state].map((line) => withKeys(line, state));
  return stackPicture(row.stack, width, height);
}
