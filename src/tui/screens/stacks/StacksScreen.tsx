import { Box } from "ink";
import { shown } from "../../actions/context.ts";
import { cursorOf, keysOf } from "../../state/list.ts";
import { rememberLast } from "../../state/rememberLast.ts";
import { type StackRow, stackRows } from "../../state/stackRows.ts";
import { List } from "../../widgets/List.tsx";
import type { Line } from "../../widgets/line.ts";
import { Pane } from "../../widgets/Pane.tsx";
import { Rows } from "../../widgets/T.tsx";
import { placePanes } from "../layout.ts";
import { nameWidthOf } from "../nameWidth.ts";
import { positionText } from "../position.ts";
import type { ScreenProps } from "../props.ts";
import { stackLine, stackPicture } from "./stackLines.ts";

const panes = [
  { name: "stacks", share: 4 },
  { name: "picture", share: 5 },
] as const;

/** Home: the stacks, with the picture of the one under the cursor. */
export function StacksScreen({ state, area }: ScreenProps) {
  const screen = shown(state, "stacks");
  if (screen === undefined) return null;
  const rows = stackRows(state.data, screen.list.filter);
  const cursor = cursorOf(screen.list, keysOf(rows, keyOf));
  const nameWidth = nameWidthOf(rows, (row) => (row.kind === "stack" ? row.stack.name : row.draft.title));
  const current = rows[cursor];
  return (
    <Box width={area.columns} height={area.rows}>
      {placePanes(panes, "stacks", area.columns).map(({ name, width }) =>
        name === "stacks" ? (
          <Pane
            key={name}
            title={`stacks (${state.data.stacks.length})`}
            {...positionText(cursor, rows.length)}
            width={width}
            height={area.rows}
            isFocused
          >
            <List
              items={rows}
              cursor={cursor}
              width={width - 2}
              height={area.rows - 2}
              isFocused
              keyOf={keyOf}
              row={rowFor(nameWidth)}
              empty={nothing(screen.list.filter)}
            />
          </Pane>
        ) : (
          <Pane key={name} title={titleOf(current)} width={width} height={area.rows} isText>
            <Rows lines={pictureOf(current).slice(0, area.rows - 2)} />
          </Pane>
        ),
      )}
    </Box>
  );
}

const rowFor = rememberLast((nameWidth: number) => (row: StackRow) => stackLine(row, nameWidth));

function keyOf(row: StackRow): string {
  return row.key;
}

function nothing(filter: string): readonly Line[] {
  return filter === "" ? [" No stacks yet: n composes one."] : [` Nothing matches ${filter}: esc shows all.`];
}

function titleOf(row: StackRow | undefined): string {
  return row === undefined ? "" : row.kind === "stack" ? row.stack.name : row.draft.title;
}

function pictureOf(row: StackRow | undefined): readonly Line[] {
  if (row === undefined) return [];
  if (row.kind === "draft") return ["Left before it was saved.", "", "enter goes on with it, d throws it away."];
  return stackPicture(row.stack);
}
