import { shown } from "../../actions/appState.ts";
import { keyOfLogRow, shownLog } from "../../actions/log/logCursor.ts";
import type { LogRow } from "../../state/logRows.ts";
import { rememberLast } from "../../state/rememberLast.ts";
import type { ListRowInfo } from "../../widgets/List.tsx";
import type { Line } from "../../widgets/line.ts";
import { noMatch } from "../emptyList.ts";
import { ListAndText } from "../ListAndText.tsx";
import type { ScreenProps } from "../props.ts";
import { clock, logDetails, logLine } from "./logLines.ts";

const empty: readonly Line[] = [
  "Nothing was done yet.",
  "",
  "What you change here is listed with the command that does the same in a script.",
];

/** What was done and what is going on, the latest first, with the commands that do the same. */
export function LogScreen({ state, area }: ScreenProps) {
  const screen = shown(state, "log");
  if (screen === undefined) return null;
  const { filter } = screen.list;
  return (
    <ListAndText
      screen={screen}
      area={area}
      pane={{ name: "log", title: "activity", least: 34 }}
      items={shownLog(state)}
      keyOf={keyOfLogRow}
      row={rowFor(filter)}
      empty={filter === "" ? empty : noMatch(filter, state)}
      leastText={34}
      textTitle={({ at }) => clock(at)}
      text={(row) => logDetails(row, state)}
    />
  );
}

const rowFor = rememberLast(
  (filter: string) =>
    (row: LogRow, info: ListRowInfo): Line =>
      logLine(row, filter, info),
);
