import { composerPanes, movePane } from "../../state/composer.ts";
import { clearFilter, keepFilter, type ListMove, startFilter } from "../../state/list.ts";
import { endRange } from "../../state/marks.ts";
import type { PaneStep } from "../../state/panes.ts";
import { replaceTop, topOf } from "../../state/screenStack.ts";
import { moveTypedPane, typedPanes } from "../../state/typedListScreen.ts";
import type { AppState, ScreenName } from "../appState.ts";
import type { Command } from "../command.ts";
import type { Context } from "../context.ts";
import type { Mode } from "../mode.ts";
import { leaveDownTo } from "../navigate.ts";
import { changeList } from "./changeList.ts";
import { moveBy, shownList } from "./shownList.ts";

const lists: readonly ScreenName[] = [
  "stacks",
  "components",
  "flavors",
  "flavor",
  "composer",
  "artifacts",
  "log",
  "integrations",
];
/** While a filter is typed the keys that type nothing still move the cursor. */
const filtered: readonly Mode[] = [...lists, "diff", "picture", "filter"];
const moving: readonly ScreenName[] = [...lists, "diff", "picture"];
const panes: readonly ScreenName[] = ["components", "flavors", "composer"];
/** Lines of a page that are not the list: header, footer, frames. */
const chrome = 6;

function move(context: Context, by: ListMove): void {
  context.store.set((state) => moveBy(state, by, context.terminal.lastTop()));
}

function page(context: Context): number {
  return Math.max(1, context.terminal.rows() - chrome);
}

function changePane(context: Context, step: PaneStep): void {
  context.store.set((state) => {
    const top = topOf(state.screens);
    if (top.screen === "composer")
      return { ...state, screens: replaceTop(state.screens, movePane(top, step, hasProblems(state))) };
    if (top.screen === "components" || top.screen === "flavors")
      return { ...state, screens: replaceTop(state.screens, moveTypedPane(top, step)) };
    return state;
  });
}

function hasProblems({ checked }: AppState): boolean {
  return (checked?.findings.length ?? 0) > 0;
}

/** Nothing is further to the left on the screen. */
function isLeftmost({ screens }: AppState): boolean {
  const top = topOf(screens);
  if (top.screen === "composer") return top.pane === composerPanes[0] || top.pane === "problems";
  return "pane" in top ? top.pane === typedPanes[0] : true;
}

/** Left of the leftmost pane is the screen before. */
async function goLeft(context: Context): Promise<void> {
  const state = context.store.get();
  if (isLeftmost(state)) return leaveDownTo(context, state.screens.length - 1);
  changePane(context, "left");
}

function isFiltered(state: AppState): boolean {
  return (shownList(state)?.list.filter ?? "") !== "";
}

/** Moving about in lists, and filtering them. */
export const moveCommands: readonly Command[] = [
  { id: "list.down", title: "down", keys: ["j", "down"], on: filtered, run: (c) => move(c, 1) },
  { id: "list.up", title: "up", keys: ["k", "up"], on: filtered, run: (c) => move(c, -1) },
  { id: "list.pageDown", title: "page down", keys: ["pagedown", "ctrl+f"], on: filtered, run: (c) => move(c, page(c)) },
  { id: "list.pageUp", title: "page up", keys: ["pageup", "ctrl+b"], on: filtered, run: (c) => move(c, -page(c)) },
  {
    id: "list.halfDown",
    title: "half a page down",
    keys: ["ctrl+d"],
    on: moving,
    run: (c) => move(c, Math.ceil(page(c) / 2)),
  },
  {
    id: "list.halfUp",
    title: "half a page up",
    keys: ["ctrl+u"],
    on: moving,
    run: (c) => move(c, -Math.ceil(page(c) / 2)),
  },
  { id: "list.first", title: "first", keys: ["g g", "home"], on: moving, run: (c) => move(c, "first") },
  { id: "list.last", title: "last", keys: ["G", "end"], on: moving, run: (c) => move(c, "last") },
  {
    id: "pane.next",
    title: "pane",
    keys: ["tab"],
    on: panes,
    footer: true,
    room: "always",
    run: (c) => changePane(c, "next"),
  },
  { id: "pane.previous", title: "pane back", keys: ["shift+tab"], on: panes, run: (c) => changePane(c, "previous") },
  { id: "pane.right", title: "pane to the right", keys: ["l", "right"], on: panes, run: (c) => changePane(c, "right") },
  {
    id: "pane.left",
    title: (s) => (isLeftmost(s) ? "back" : "pane to the left"),
    keys: ["h", "left"],
    on: [...panes, "flavor", "picture", "diff", "artifacts", "log", "integrations"],
    run: goLeft,
  },
  {
    id: "list.filter",
    title: "filter",
    keys: ["/"],
    on: lists,
    aliases: ["search", "find in the list"],
    when: (s) => isFiltered(s) || (shownList(s)?.keys.length ?? 0) > 0,
    else: "There is nothing here to filter.",
    footer: true,
    room: "always",
    run: (c) => changeList(c, (list, keys) => startFilter(endRange(list, keys))),
  },
  {
    id: "list.clearFilter",
    title: "show all",
    keys: ["backspace"],
    on: lists,
    when: isFiltered,
    else: "There is no filter.",
    run: (c) => changeList(c, clearFilter),
  },
  {
    id: "filter.keep",
    title: "keep",
    keys: ["enter"],
    on: ["filter"],
    footer: true,
    run: (c) => changeList(c, keepFilter),
  },
  {
    id: "filter.drop",
    title: "show all",
    keys: ["esc"],
    on: ["filter"],
    footer: true,
    run: (c) => changeList(c, clearFilter),
  },
];
