import { Box } from "ink";
import { shown } from "../../actions/appState.ts";
import { keyOfLogRow, shownLog } from "../../actions/log/logCursor.ts";
import { detailsPane } from "../../actions/panes/panes.ts";
import { cursorOf, keysOf } from "../../state/list.ts";
import type { LogRow } from "../../state/logRows.ts";
import { rememberLast } from "../../state/rememberLast.ts";
import { topFor } from "../../state/view.ts";
import { ScrolledDetails } from "../../widgets/Details.tsx";
import { List, type ListRowInfo } from "../../widgets/List.tsx";
import type { Line } from "../../widgets/line.ts";
import { Pane } from "../../widgets/Pane.tsx";
import { noMatch } from "../emptyList.ts";
import { placePanes } from "../layout.ts";
import { positionText } from "../position.ts";
import type { ScreenProps } from "../props.ts";
import { clock, logDetails, logLine } from "./logLines.ts";

const listName = "log";
const empty: readonly Line[] = [
  "Nothing was done yet.",
  "",
  "What you change here is listed with the command that does the same in a script.",
];

/** What was done and what is going on, the latest first, with the commands that do the same. */
export function LogScreen({ state, area }: ScreenProps) {
  const screen = shown(state, "log");
  if (screen === undefined) return null;
  const rows = shownLog(state);
  const cursor = cursorOf(screen.list, keysOf(rows, keyOfLogRow));
  const current = rows[cursor];
  const height = area.rows - 2;
  const { filter } = screen.list;
  const panes = [
    { name: listName, wants: Math.max(40, Math.floor(area.columns / 2)), least: 34 },
    { name: detailsPane, wants: area.columns, least: 34 },
  ] as const;
  return (
    <Box width={area.columns} height={area.rows}>
      {placePanes(panes, listName, area.columns, screen).map(({ name, width }) =>
        name === listName ? (
          <Pane
            key={name}
            name={name}
            title="activity"
            {...positionText(cursor, rows.length, height, screen.list)}
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
              keyOf={keyOfLogRow}
              row={rowFor(filter)}
              empty={filter === "" ? empty : noMatch(filter, state)}
            />
          </Pane>
        ) : (
          <Pane
            key={name}
            name={detailsPane}
            title={current === undefined ? "" : clock(current.at)}
            width={width}
            height={area.rows}
            isText
          >
            <ScrolledDetails
              lines={current === undefined ? [] : logDetails(current, state)}
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
  (filter: string) =>
    (row: LogRow, info: ListRowInfo): Line =>
      logLine(row, filter, info),
);
