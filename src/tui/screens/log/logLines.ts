import { visible } from "../../../core/visible.ts";
import type { AppState } from "../../actions/appState.ts";
import { withKeys } from "../../actions/keyWords.ts";
import type { LogEntry } from "../../state/log.ts";
import { type LogRow, titleOfRow } from "../../state/logRows.ts";
import { isRunning, type Task } from "../../state/task.ts";
import { fit } from "../../widgets/cells.ts";
import { commandLines } from "../../widgets/commandLines.ts";
import { highlight } from "../../widgets/highlight.ts";
import type { ListRowInfo } from "../../widgets/List.tsx";
import type { Line, Span } from "../../widgets/line.ts";

const entryMarks: Readonly<Record<LogEntry["outcome"], Span>> = {
  done: { text: "✓ ", style: "ok" },
  undone: { text: "· ", style: "dim" },
  failed: { text: "✗ ", style: "bad" },
};

const taskMarks: Readonly<Record<Task["stage"], Span>> = {
  running: { text: "+ ", style: "accent" },
  cancelling: { text: "+ ", style: "warn" },
  done: entryMarks.done,
  failed: entryMarks.failed,
  cancelled: entryMarks.undone,
};

const undone = "undone";

/** One line of the activity screen: how it went, when, what. */
export function logLine(row: LogRow, filter: string, { width }: Pick<ListRowInfo, "width">): Line {
  const mark = row.kind === "task" ? taskMarks[row.task.stage] : entryMarks[row.entry.outcome];
  const isUndone = row.kind === "entry" && row.entry.outcome === "undone";
  const title = visible(titleOfRow(row));
  const time = `${clock(row.at)}  `;
  const room = width - 4 - time.length - (isUndone ? undone.length + 2 : 0);
  return [
    { text: " " },
    mark,
    { text: time, style: "dim" },
    ...highlight(title, filter, { shown: fit(title, Math.max(1, room)) }),
    ...(isUndone ? [{ text: `  ${undone}`, style: "warn" } as const] : []),
  ];
}

/** The time of day, in the person's own zone: `14:05:09`. */
export function clock(at: number): string {
  const date = new Date(at);
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map((part) => String(part).padStart(2, "0")).join(":");
}

/** What the program said that does it, the latest first, as whoever looks at it wants to know that. */
function outputLines({ lines }: Task): readonly Line[] {
  if (lines.length === 0) return [];
  return ["", ...lines.toReversed().map((line): Line => [{ text: visible(line), style: "dim" }])];
}

/** What is told about a line: its commands, why it failed, or how far it is. */
export function logDetails(row: LogRow, app: AppState): readonly Line[] {
  if (row.kind === "task") {
    const { task } = row;
    const said = outputLines(task);
    return isRunning(task)
      ? [titleOfRow(row), "", withKeys("{log.cancel|task.cancel} cancels it.", app), ...said]
      : [titleOfRow(row), ...said];
  }
  const { title, outcome, commands } = row.entry;
  if (commands === null) return [[{ text: "Nothing was changed.", style: "strong" }], "", title];
  const state: readonly Line[] = outcome === "undone" ? [[{ text: "This was taken back.", style: "warn" }], ""] : [];
  return [...state, ...commandLines(commands)];
}
