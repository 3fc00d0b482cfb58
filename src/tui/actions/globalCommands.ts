import { redo, undo } from "../../usecases/history/undo.ts";
import { editOf } from "../keymap/textEdit.ts";
import { clearFilter } from "../state/list.ts";
import { dropMarks, hasMarks } from "../state/marks.ts";
import { replaceTop } from "../state/screenStack.ts";
import type { ScreenName } from "./appState.ts";
import type { Command } from "./command.ts";
import { type Context, perform, setOverlay, toast } from "./context.ts";
import { shownList } from "./list/shownList.ts";
import { goTo, leaveDownTo } from "./navigate.ts";
import { askFirst } from "./overlay/prompt.ts";

const saved: readonly ScreenName[] = ["stacks", "components", "flavors", "log"];

/** Esc steps back one level: first marks, then a filter, then the screen. Unfinished work is kept as a draft and said so. */
async function back(context: Context): Promise<void> {
  const state = context.store.get();
  const list = shownList(state);
  if (list !== undefined && (hasMarks(list.list) || list.list.filter !== "")) {
    const stepped = hasMarks(list.list) ? dropMarks(list.list) : clearFilter(list.list, list.keys);
    context.store.set((now) => ({ ...now, screens: replaceTop(now.screens, list.put(stepped)) }));
    return;
  }
  if (state.screens.length === 1) return toast(context, "This is the first screen; {app.quit} quits.", "note");
  await leaveDownTo(context, state.screens.length - 1);
}

/** Changes that were not made here are taken back only when the person says so. */
async function undoLast(context: Context): Promise<void> {
  const next = context.store.get().data.history.undo;
  const work = async () => void (await perform(context, undo(context.env), ({ title }) => `Undone: ${title}.`));
  if (next === null || next.isOwn) return work();
  askFirst(context, `The last change was not made here: ${next.title}. Take it back?`, work);
}

async function redoLast(context: Context): Promise<void> {
  const next = context.store.get().data.history.redo;
  const work = async () => void (await perform(context, redo(context.env), ({ title }) => `Done again: ${title}.`));
  if (next === null || next.isOwn) return work();
  askFirst(context, `The change was not made here: ${next.title}. Do it again?`, work);
}

/** What is stored is read anew by itself whenever it changes; this is for when that failed. */
async function readAgain(context: Context): Promise<void> {
  await context.reload();
  if (context.store.get().unread === null) toast(context, "Read again.");
}

/** What works on every screen. */
export const globalCommands: readonly Command[] = [
  {
    id: "history.undo",
    title: "undo",
    keys: ["u"],
    on: saved,
    changes: true,
    when: (s) => s.data.history.undo !== null,
    else: "There is nothing to take back.",
    footer: true,
    run: undoLast,
  },
  {
    id: "history.redo",
    title: "redo",
    keys: ["ctrl+r"],
    on: saved,
    changes: true,
    when: (s) => s.data.history.redo !== null,
    else: "There is nothing to do again.",
    run: redoLast,
  },
  { id: "app.back", title: "back", keys: ["esc"], on: "screens", run: back },
  {
    id: "app.help",
    title: "help",
    keys: ["?"],
    aliases: ["keys", "shortcuts"],
    on: "screens",
    footer: true,
    run: (c) => setOverlay(c, { kind: "help", typing: editOf(""), top: 0 }),
  },
  {
    id: "app.reload",
    title: "read again",
    keys: ["ctrl+l"],
    on: "screens",
    aliases: ["refresh", "reload"],
    run: readAgain,
  },
  {
    id: "app.quit",
    title: "quit",
    keys: ["q"],
    on: "screens",
    blind: true,
    footer: true,
    run: (c) => c.terminal.quit(),
  },
  {
    id: "app.interrupt",
    title: "quit at once",
    keys: ["ctrl+c"],
    on: "always",
    blind: true,
    run: (c) => c.terminal.quit(),
  },
  {
    id: "app.suspend",
    title: "suspend",
    keys: ["ctrl+z"],
    on: "always",
    blind: true,
    run: (c) => c.terminal.suspend(),
  },
  { id: "go.stacks", title: "stacks", keys: ["1"], on: "screens", run: (c) => goTo(c, "stacks") },
  { id: "go.components", title: "components", keys: ["2"], on: "screens", run: (c) => goTo(c, "components") },
  { id: "go.flavors", title: "flavors", keys: ["3"], on: "screens", run: (c) => goTo(c, "flavors") },
];
