import { finder } from "./finder.ts";
import type { LogEntry } from "./log.ts";
import { rememberLast } from "./rememberLast.ts";
import { isRunning, type Task, taskText } from "./task.ts";

/** A line of the activity screen: work in the background, or something that was done. */
export type LogRow =
  | { readonly kind: "task"; readonly key: string; readonly at: number; readonly task: Task }
  | { readonly kind: "entry"; readonly key: string; readonly at: number; readonly entry: LogEntry };

/** What is running stands above what has ended; the latest first. */
const allRows = rememberLast((tasks: readonly Task[], log: readonly LogEntry[]): readonly LogRow[] => {
  const work = tasks.map(
    (task): LogRow => ({ kind: "task", key: `task:${task.id}`, at: task.endedAt ?? task.startedAt, task }),
  );
  const done = log.map((entry): LogRow => ({ kind: "entry", key: `entry:${entry.id}`, at: entry.at, entry }));
  return [...work.filter(isGoingOn).toReversed(), ...[...done, ...work.filter((row) => !isGoingOn(row))].sort(latest)];
});

function isGoingOn(row: LogRow): boolean {
  return row.kind === "task" && isRunning(row.task);
}

function latest(a: LogRow, b: LogRow): number {
  return b.at - a.at;
}

const find = finder<LogRow>((row) => ({
  name: titleOfRow(row),
  prose: row.kind === "entry" ? (row.entry.commands?.mlstack.text ?? "") : "",
}));

/** The lines of the activity screen that a filter leaves. */
export function logRows(tasks: readonly Task[], log: readonly LogEntry[], filter: string): readonly LogRow[] {
  return find(allRows(tasks, log), filter);
}

/** What a line is called. */
export function titleOfRow(row: LogRow): string {
  return row.kind === "task" ? taskText(row.task) : row.entry.title;
}
