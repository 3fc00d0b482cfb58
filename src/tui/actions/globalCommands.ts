import { redo, undo } from "../../usecases/history/undo.ts";
import { editOf } from "../keymap/textEdit.ts";
import { clearFilter } from "../state/list.ts";
import { replaceTop, topOf } from "../state/screenStack.ts";
import { typedList } from "../state/typedListScreen.ts";
import type { AppState, ScreenName } from "./appState.ts";
import type { Command } from "./command.ts";
import { type Context, closeTop, openScreenState, perform, setOverlay, toast } from "./context.ts";
import { shownList } from "./cursor.ts";
import { keepDraft } from "./drafts.ts";
import { askFirst } from "./prompt.ts";

const saved: readonly ScreenName[] = ["stacks", "components", "flavors"];

/** Esc steps back one level: first a filter, then the screen. Unfinished work is kept as a draft and said so. */
async function back(context: Context): Promise<void> {
  const state = context.store.get();
  const list = shownList(state);
  if (list !== undefined && list.list.filter !== "") {
    context.store.set((now) => ({
      ...now,
      screens: replaceTop(now.screens, list.put(clearFilter(list.list, list.keys))),
    }));
    return;
  }
  if (state.screens.length === 1) return toast(context, "This is the first screen; q quits.", "note");
  const left = topOf(state.screens);
  closeTop(context);
  if (await keepDraft(context, left)) {
    await context.reload();
    toast(context, "Not saved yet: kept as a draft.", "note");
  }
}

function goTo(context: Context, screen: "components" | "flavors"): void {
  if (topOf(context.store.get().screens).screen === screen) return;
  openScreenState(context, typedList(screen));
}

function goHome(context: Context): void {
  context.store.set((state): AppState => ({ ...state, screens: [state.screens[0]] }));
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
  { id: "app.back", title: "back", keys: ["esc"], on: "everywhere", run: back },
  {
    id: "app.help",
    title: "help",
    keys: ["?"],
    on: "everywhere",
    footer: true,
    run: (c) => setOverlay(c, { kind: "help", typing: editOf(""), top: 0 }),
  },
  { id: "app.quit", title: "quit", keys: ["q"], on: "everywhere", footer: true, run: (c) => c.terminal.quit() },
  {
    id: "app.interrupt",
    title: "quit at once",
    keys: ["ctrl+c"],
    on: "everywhere",
    run: (c) => c.terminal.quit(),
  },
  {
    id: "app.suspend",
    title: "suspend",
    keys: ["ctrl+z"],
    on: "everywhere",
    run: (c) => c.terminal.suspend(),
  },
  { id: "go.stacks", title: "stacks", keys: ["1"], on: saved, run: goHome },
  { id: "go.components", title: "components", keys: ["2"], on: saved, run: (c) => goTo(c, "components") },
  { id: "go.flavors", title: "flavors", keys: ["3"], on: saved, run: (c) => goTo(c, "flavors") },
];
