import { redo, undo } from "../../usecases/history/undo.ts";
import { editOf } from "../keymap/textEdit.ts";
import { clearFilter } from "../state/list.ts";
import { dropMarks, hasMarks } from "../state/marks.ts";
import { replaceTop } from "../state/screenStack.ts";
import type { AppState, ScreenName } from "./appState.ts";
import type { Command } from "./command.ts";
import { type Context, perform, setOverlay, toast } from "./context.ts";
import { showingNew } from "./list/showItem.ts";
import { shownList } from "./list/shownList.ts";
import { leaveDownTo } from "./navigate.ts";
import { askFirst } from "./overlay/prompt.ts";

const saved: readonly ScreenName[] = ["stacks", "components", "flavors", "log", "integrations"];

/** Esc steps back one level: first marks, then a filter, then the screen. Unfinished work is kept as a draft and said so. */
async function back(context: Context): Promise<void> {
  const state = context.store.get();
  const list = shownList(state);
  if (list !== undefined && isNarrowed(state)) {
    const stepped = hasMarks(list.list) ? dropMarks(list.list) : clearFilter(list.list, list.keys);
    context.store.set((now) => ({ ...now, screens: replaceTop(now.screens, list.put(stepped)) }));
    return;
  }
  if (!canGoBack(state)) return toast(context, "This is the first screen; {app.quit} quits.", "note");
  await leaveDownTo(context, state.screens.length - 1);
}

/** Tells whether a step back leads anywhere. */
function canGoBack(state: AppState): boolean {
  return state.screens.length > 1 || isNarrowed(state);
}

/** A filter or marks come before the screen. */
export function isNarrowed(state: AppState): boolean {
  const list = shownList(state)?.list;
  return list !== undefined && (hasMarks(list) || list.filter !== "");
}

function backTitle(state: AppState): string {
  const list = shownList(state)?.list;
  if (list === undefined) return "back";
  return hasMarks(list) ? "unmark" : list.filter === "" ? "back" : "show all";
}

/** Ways through the history: what a step does, and what it is called. */
const steps = {
  undo: {
    take: undo,
    done: "Undone",
    ask: (title: string) => `The last change was not made here: ${title}. Take it back?`,
  },
  redo: {
    take: redo,
    done: "Done again",
    ask: (title: string) => `The change was not made here: ${title}. Do it again?`,
  },
} as const;

/** Changes that were not made here are taken back, or made again, only when the person says so. */
function stepInHistory(way: keyof typeof steps): Command["run"] {
  const { take, done, ask } = steps[way];
  return (context) => {
    const next = context.store.get().data.history[way];
    const work = () =>
      showingNew(context, () => perform(context, take(context.env), ({ title }) => `${done}: ${title}.`));
    return next === null || next.isOwn ? work() : askFirst(context, ask(next.title), work);
  };
}

/** What is stored is read anew by itself whenever it changes; this is for when that failed. */
async function readAgain(context: Context): Promise<void> {
  await context.reload();
  if (context.store.get().unread === null) toast(context, "Read again.");
}

/** What works on every screen. */
export const globalCommands: readonly Command[] = [
  {
    id: "app.back",
    title: backTitle,
    keys: ["esc"],
    on: "screens",
    footer: true,
    footerWhen: canGoBack,
    run: back,
  },
  {
    id: "history.undo",
    title: "undo",
    keys: ["u"],
    on: saved,
    aliases: ["take back", "restore"],
    changes: true,
    when: (s) => s.data.history.undo !== null,
    else: "There is nothing to take back.",
    footer: true,
    run: stepInHistory("undo"),
  },
  {
    id: "history.redo",
    title: "redo",
    keys: ["ctrl+r"],
    on: saved,
    changes: true,
    when: (s) => s.data.history.redo !== null,
    else: "There is nothing to do again.",
    run: stepInHistory("redo"),
  },
  {
    id: "app.help",
    title: "help",
    keys: ["?"],
    aliases: ["keys", "shortcuts"],
    on: "screens",
    footer: true,
    run: (c) => setOverlay(c, { kind: "help", typing: editOf(""), index: 0 }),
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
    aliases: ["exit", "leave"],
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
];
