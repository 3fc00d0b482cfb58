import { isRunning } from "../../state/task.ts";
import type { AppState } from "../appState.ts";
import type { Command } from "../command.ts";
import { type Context, copyToClipboard } from "../context.ts";
import { orNoMatch } from "../list/noMatch.ts";
import { openCommandSheet } from "./commandSheet.ts";
import { logRowAtCursor, shownLog } from "./logCursor.ts";

function entryAtCursor(state: AppState) {
  const row = logRowAtCursor(state);
  return row?.kind === "entry" && row.entry.commands !== null
    ? { title: row.entry.title, commands: row.entry.commands }
    : undefined;
}

function taskAtCursor(state: AppState) {
  const row = logRowAtCursor(state);
  return row?.kind === "task" ? row.task : undefined;
}

function open(context: Context): void {
  const entry = entryAtCursor(context.store.get());
  if (entry !== undefined) openCommandSheet(context, entry.title, entry.commands);
}

async function copy(context: Context): Promise<void> {
  const entry = entryAtCursor(context.store.get());
  if (entry !== undefined) await copyToClipboard(context, entry.commands.mlstack.text);
}

function cancel(context: Context): void {
  taskAtCursor(context.store.get())?.cancel();
}

const isDone = (state: AppState): boolean => entryAtCursor(state) !== undefined;
const noCommand = orNoMatch((s) =>
  shownLog(s).length === 0 ? "Nothing was done yet." : "There is no command for this line.",
);

/** What was done, and what is going on. */
export const logCommands: readonly Command[] = [
  {
    id: "log.open",
    title: "commands",
    keys: ["enter"],
    on: ["log"],
    when: isDone,
    else: noCommand,
    footer: true,
    run: open,
  },
  {
    id: "log.copy",
    title: "copy the command",
    keys: ["y"],
    on: ["log"],
    when: isDone,
    else: noCommand,
    footer: true,
    run: copy,
  },
  {
    id: "log.cancel",
    title: "cancel",
    keys: ["x"],
    on: ["log"],
    when: (s) => {
      const task = taskAtCursor(s);
      return task !== undefined && isRunning(task);
    },
    else: orNoMatch("Nothing is running on this line."),
    footer: true,
    run: cancel,
  },
];
