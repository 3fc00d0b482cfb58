import { isContainer } from "../../forms/valueText.ts";
import type { AppState } from "../appState.ts";
import type { Command } from "../command.ts";
import type { Context } from "../context.ts";
import { type Mode, modeOf } from "../mode.ts";
import { factCommands } from "./factCommands.ts";
import { act, formOn, forRow, isFiltered, isInside, rowOn, valueRowOn } from "./formPlace.ts";
import { formValueCommands } from "./formValueCommands.ts";
import { formViewCommands, onlySetCommand } from "./formViewCommands.ts";
import { saveForm } from "./saveForm.ts";

/** Lines of a page that are not rows: header, footer, frames, help. */
const chrome = 12;
const page = (context: Context): number => Math.max(1, context.terminal.rows() - chrome);
const half = (context: Context): number => Math.ceil(page(context) / 2);

function enterTitle(state: AppState): string {
  const row = rowOn(state);
  if (row === undefined || row.kind === "add") return "add";
  if (row.kind === "option") return "switch";
  switch (row.actual.kind) {
    case "boolean":
      return "switch";
    case "choice":
      return "choose";
    case "list":
    case "map":
    case "model":
      return "open";
    default:
      return "edit";
  }
}

function opens(state: AppState): boolean {
  const row = valueRowOn(state);
  return row !== undefined && isContainer(row.actual) && typeof row.value !== "string";
}

function cancelTitle(state: AppState): string {
  return modeOf(state) === "form.filter" ? "show all" : "leave as it was";
}

/** Where text is typed in a form. */
const typed: readonly Mode[] = ["form.text", "form.key", "form.pick", "form.filter"];
const anywhere: readonly Mode[] = ["form", ...typed];

/** Filling a form. Esc shows what a filter hid, then goes out of a nested page, then out of the form. */
export const formCommands: readonly Command[] = [
  forRow({
    id: "form.enter",
    title: enterTitle,
    keys: ["enter"],
    on: ["form"],
    footer: true,
    run: act({ type: "enter" }),
  }),
  forRow({
    id: "form.open",
    title: "open",
    keys: ["l", "right"],
    on: ["form"],
    when: opens,
    else: "Only lists and objects can be opened; {form.enter} edits this.",
    run: act({ type: "enter" }),
  }),
  {
    id: "form.clearFilter",
    title: "show all",
    keys: ["esc"],
    on: ["form"],
    when: isFiltered,
    else: "There is no filter.",
    footer: true,
    run: act({ type: "clear-filter" }),
  },
  {
    id: "form.leaveLevel",
    title: "out",
    keys: ["esc", "h", "left"],
    on: ["form"],
    when: isInside,
    else: "This is the first page of the form; {app.back} leaves it.",
    footer: true,
    footerWhen: (s) => !isFiltered(s),
    run: act({ type: "back" }),
  },
  onlySetCommand,
  { id: "form.take", title: "take", keys: ["enter"], on: typed, footer: true, run: act({ type: "enter" }) },
  { id: "form.cancel", title: cancelTitle, keys: ["esc"], on: typed, footer: true, run: act({ type: "cancel" }) },
  {
    id: "form.save",
    title: "save",
    keys: ["ctrl+s"],
    on: anywhere,
    aliases: ["store", "write"],
    changes: true,
    footer: true,
    run: saveForm,
  },
  ...factCommands,
  {
    id: "form.down",
    title: "down",
    keys: ["j", "down", "tab", "ctrl+n"],
    on: anywhere,
    run: act({ type: "move", by: 1 }),
  },
  {
    id: "form.up",
    title: "up",
    keys: ["k", "up", "shift+tab", "ctrl+p"],
    on: anywhere,
    run: act({ type: "move", by: -1 }),
  },
  {
    id: "form.pageDown",
    title: "page down",
    keys: ["pagedown", "ctrl+f"],
    on: ["form"],
    run: (c) => act({ type: "move", by: page(c) })(c),
  },
  {
    id: "form.pageUp",
    title: "page up",
    keys: ["pageup", "ctrl+b"],
    on: ["form"],
    run: (c) => act({ type: "move", by: -page(c) })(c),
  },
  {
    id: "form.halfDown",
    title: "half a page down",
    keys: ["ctrl+d"],
    on: ["form"],
    run: (c) => act({ type: "move", by: half(c) })(c),
  },
  {
    id: "form.halfUp",
    title: "half a page up",
    keys: ["ctrl+u"],
    on: ["form"],
    run: (c) => act({ type: "move", by: -half(c) })(c),
  },
  { id: "form.first", title: "first", keys: ["g g", "home"], on: ["form"], run: act({ type: "move", by: "first" }) },
  { id: "form.last", title: "last", keys: ["G", "end"], on: ["form"], run: act({ type: "move", by: "last" }) },
  {
    id: "form.undo",
    title: "undo",
    keys: ["u"],
    on: ["form"],
    when: (s) => (formOn(s)?.form.past.length ?? 0) > 0,
    else: "There is nothing to take back.",
    footer: true,
    run: act({ type: "undo" }),
  },
  {
    id: "form.redo",
    title: "redo",
    keys: ["ctrl+r"],
    on: ["form"],
    when: (s) => (formOn(s)?.form.future.length ?? 0) > 0,
    else: "There is nothing to do again.",
    run: act({ type: "redo" }),
  },
  {
    id: "form.filter",
    title: "filter",
    keys: ["/"],
    on: ["form"],
    aliases: ["search", "find a field"],
    footer: true,
    run: act({ type: "filter" }),
  },
  ...formValueCommands,
  ...formViewCommands,
];
