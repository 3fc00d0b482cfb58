import type { FormScreenState } from "../forms/formScreen.ts";
import { levelOf } from "../forms/formState.ts";
import { type FormAction, formReducer } from "../forms/reducer.ts";
import { currentRow, type FormRow } from "../forms/rows.ts";
import { isContainer } from "../forms/valueText.ts";
import { textOfEdit } from "../keymap/textEdit.ts";
import type { AppState } from "./appState.ts";
import { type Command, wordsOf } from "./command.ts";
import { type Context, changeTop, shown } from "./context.ts";
import { loadStoredComponent, outdatedForm } from "./loadStored.ts";
import { type Mode, modeOf } from "./mode.ts";
import { saveForm } from "./saveForm.ts";

function act(action: FormAction): Command["run"] {
  return (context) => changeTop(context, "form", (screen) => ({ ...screen, form: formReducer(screen.form, action) }));
}

function form(state: AppState): FormScreenState | undefined {
  return shown(state, "form");
}

function row(state: AppState): FormRow | undefined {
  const screen = form(state);
  return screen === undefined ? undefined : currentRow(screen.form);
}

/** Lines of a page that are not rows: header, footer, frames, help. */
const chrome = 12;
const page = (context: Context): number => Math.max(1, context.terminal.rows() - chrome);

/** Esc in a form: shows what a filter hid, then goes out of a nested page, then out of the form. */
const isInside = (state: AppState): boolean => {
  const screen = form(state);
  return screen !== undefined && levelOf(screen.form).path.length > 0;
};
const isFiltered = (state: AppState): boolean => {
  const screen = form(state);
  return screen !== undefined && textOfEdit(levelOf(screen.form).filter) !== "";
};
const kindOfRow = (state: AppState) => row(state)?.actual.kind;

/** Why nothing can be done to a row where there is none. */
function whyNoRow(state: AppState): string {
  return isFiltered(state) ? "No field matches the filter; esc shows all." : "There is no field here.";
}

/** A command for the row under the cursor; where a filter leaves none it says so instead of speaking of the field. */
function forRow(command: Command): Command {
  const { when = () => true, else: why = "" } = command;
  return {
    ...command,
    when: (state) => row(state) !== undefined && when(state),
    else: (state) => (row(state) === undefined ? whyNoRow(state) : wordsOf(why, state)),
  };
}

function enterTitle(state: AppState): string {
  const here = row(state);
  if (here === undefined || here.kind === "add") return "add";
  if (here.actual.kind === "boolean") return "switch";
  if (here.actual.kind === "choice") return "choose";
  return isContainer(here.actual) ? "open" : "edit";
}

function cancelTitle(state: AppState): string {
  return modeOf(state) === "form.filter" ? "show all" : "leave as it was";
}

/** What an unset field does not have. */
const isSet = (state: AppState): boolean => {
  const here = row(state);
  return here !== undefined && here.kind !== "add" && here.state !== "unset";
};

/** Where text is typed in a form. */
const typed: readonly Mode[] = ["form.text", "form.key", "form.pick", "form.filter"];
const anywhere: readonly Mode[] = ["form", ...typed];

/** Filling a form. */
export const formCommands: readonly Command[] = [
  forRow({
    id: "form.enter",
    title: enterTitle,
    keys: ["enter"],
    on: ["form"],
    footer: true,
    run: act({ type: "enter" }),
  }),
  { id: "form.take", title: "take", keys: ["enter"], on: typed, footer: true, run: act({ type: "enter" }) },
  { id: "form.cancel", title: cancelTitle, keys: ["esc"], on: typed, footer: true, run: act({ type: "cancel" }) },
  { id: "form.save", title: "save", keys: ["ctrl+s"], on: anywhere, changes: true, footer: true, run: saveForm },
  {
    id: "form.clearFilter",
    title: "show all",
    keys: ["esc"],
    on: ["form"],
    when: isFiltered,
    else: "There is no filter.",
    run: act({ type: "clear-filter" }),
  },
  {
    id: "form.leaveLevel",
    title: "out",
    keys: ["esc", "h", "left"],
    on: ["form"],
    when: isInside,
    else: "This is the first page of the form; esc leaves it.",
    run: act({ type: "back" }),
  },
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
  { id: "form.first", title: "first", keys: ["g g", "home"], on: ["form"], run: act({ type: "move", by: "first" }) },
  { id: "form.last", title: "last", keys: ["G", "end"], on: ["form"], run: act({ type: "move", by: "last" }) },
  forRow({
    id: "form.toggle",
    title: "switch",
    keys: ["space"],
    on: ["form"],
    when: (s) => kindOfRow(s) === "boolean",
    else: "Only yes-or-no fields can be switched.",
    run: act({ type: "toggle" }),
  }),
  forRow({ id: "form.more", title: "next value", keys: ["+", "="], on: ["form"], run: act({ type: "step", by: 1 }) }),
  forRow({ id: "form.less", title: "previous value", keys: ["-"], on: ["form"], run: act({ type: "step", by: -1 }) }),
  {
    id: "form.add",
    title: "add",
    keys: ["a"],
    on: ["form"],
    when: (s) => isInside(s) || kindOfRow(s) === "list" || kindOfRow(s) === "map",
    else: "Rows can be added to lists and maps.",
    run: act({ type: "add" }),
  },
  forRow({
    id: "form.delete",
    title: (s) => (row(s)?.kind === "field" ? "unset" : "remove"),
    keys: ["d", "delete", "backspace"],
    on: ["form"],
    when: isSet,
    else: "There is nothing to unset.",
    footer: true,
    run: act({ type: "delete" }),
  }),
  forRow({
    id: "form.null",
    title: "set null",
    keys: ["N"],
    on: ["form"],
    when: (s) => row(s)?.field?.nullable === true,
    else: "This field cannot be null.",
    run: act({ type: "set-null" }),
  }),
  forRow({ id: "form.whole", title: "edit as JSON", keys: ["E"], on: ["form"], run: act({ type: "edit-whole" }) }),
  forRow({
    id: "form.rename",
    title: "rename key",
    keys: ["r"],
    on: ["form"],
    when: (s) => row(s)?.kind === "entry",
    else: "Only the keys of maps can be renamed.",
    run: act({ type: "rename" }),
  }),
  forRow({
    id: "form.moveDown",
    title: "move down",
    keys: ["J", "shift+down"],
    on: ["form"],
    when: (s) => row(s)?.kind === "item",
    else: "Only items of lists can be moved.",
    run: act({ type: "move-row", by: 1 }),
  }),
  forRow({
    id: "form.moveUp",
    title: "move up",
    keys: ["K", "shift+up"],
    on: ["form"],
    when: (s) => row(s)?.kind === "item",
    else: "Only items of lists can be moved.",
    run: act({ type: "move-row", by: -1 }),
  }),
  forRow({
    id: "form.kind",
    title: "kind of value",
    keys: ["t"],
    on: ["form"],
    when: (s) => row(s)?.shape.kind === "union" || row(s)?.shape.kind === "any",
    else: "This field has only one kind of value.",
    run: act({ type: "kind" }),
  }),
  forRow({
    id: "form.reveal",
    title: "reveal",
    keys: ["v"],
    on: ["form"],
    when: (s) => row(s)?.isSecret === true,
    else: "This is no secret.",
    run: act({ type: "reveal" }),
  }),
  {
    id: "form.loadStored",
    title: "load what is stored",
    keys: ["L"],
    on: ["form"],
    when: (s) => outdatedForm(s) !== undefined,
    else: "What is stored is what this form began with.",
    footer: true,
    run: loadStoredComponent,
  },
  {
    id: "form.undo",
    title: "undo",
    keys: ["u"],
    on: ["form"],
    when: (s) => (form(s)?.form.past.length ?? 0) > 0,
    else: "There is nothing to take back.",
    footer: true,
    run: act({ type: "undo" }),
  },
  {
    id: "form.redo",
    title: "redo",
    keys: ["ctrl+r"],
    on: ["form"],
    when: (s) => (form(s)?.form.future.length ?? 0) > 0,
    else: "There is nothing to do again.",
    run: act({ type: "redo" }),
  },
  { id: "form.filter", title: "filter", keys: ["/"], on: ["form"], footer: true, run: act({ type: "filter" }) },
  { id: "form.onlySet", title: "only what is set", keys: ["o"], on: ["form"], run: act({ type: "only-set" }) },
];
