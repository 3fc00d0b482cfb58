import { checkOptions } from "../../forms/checks.ts";
import type { FormRow } from "../../forms/row.ts";
import { isContainer } from "../../forms/valueText.ts";
import type { AppState } from "../appState.ts";
import type { Command } from "../command.ts";
import { editInEditor } from "./formEditor.ts";
import { changeKind, kindsOn } from "./formKinds.ts";
import { act, forRow, isInside, rowOn, valueRowOn } from "./formPlace.ts";

const hasKind = (...kinds: readonly FormRow["kind"][]) => {
  return (state: AppState): boolean => kinds.some((kind) => rowOn(state)?.kind === kind);
};

/** What an unset field does not have. */
const isSet = (state: AppState): boolean => {
  const row = rowOn(state);
  return row !== undefined && row.kind !== "add" && row.state !== "unset";
};

const canAdd = (state: AppState): boolean => {
  const row = rowOn(state);
  if (row?.kind === "option") return false;
  const isRows = row?.actual.kind === "list" || row?.actual.kind === "map";
  return isInside(state) || (isRows && checkOptions(row.actual) === undefined);
};

const canBeNull = (state: AppState): boolean => {
  const row = valueRowOn(state);
  return row !== undefined && (row.field?.nullable === true || row.shape.kind === "any");
};

const canBeEmpty = (state: AppState): boolean => {
  const row = valueRowOn(state);
  if (row === undefined) return false;
  return isContainer(row.actual) || row.actual.kind === "text" || row.actual.kind === "any";
};

const isSwitched = (state: AppState): boolean =>
  rowOn(state)?.kind === "option" || valueRowOn(state)?.actual.kind === "boolean";

function deleteTitle(state: AppState): string {
  const kind = rowOn(state)?.kind;
  return kind === "field" ? "unset" : kind === "option" ? "take out" : "remove";
}

const onlyItems = "Only items of lists can be moved.";

/** What can be done to the value under the cursor of a form, and to its row. */
export const formValueCommands: readonly Command[] = [
  forRow({
    id: "form.toggle",
    title: "switch",
    keys: ["space"],
    on: ["form"],
    when: isSwitched,
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
    when: canAdd,
    else: "Rows can be added to lists and maps.",
    run: act({ type: "add" }),
  },
  forRow({
    id: "form.delete",
    title: deleteTitle,
    keys: ["d", "delete", "backspace"],
    on: ["form"],
    aliases: ["remove", "clear", "unset"],
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
    when: canBeNull,
    else: "This field cannot be null.",
    run: act({ type: "set-null" }),
  }),
  forRow({
    id: "form.empty",
    title: "set empty",
    keys: ['"'],
    on: ["form"],
    when: canBeEmpty,
    else: "Only texts, lists and objects can be empty.",
    run: act({ type: "set-empty" }),
  }),
  forRow({
    id: "form.whole",
    title: "edit in one line",
    keys: ["e"],
    on: ["form"],
    aliases: ["yaml", "json"],
    when: (s) => valueRowOn(s) !== undefined,
    else: "There is no value here.",
    run: act({ type: "edit-whole" }),
  }),
  forRow({
    id: "form.editor",
    title: "edit in $EDITOR",
    keys: ["E"],
    on: ["form"],
    aliases: ["editor", "yaml", "vim"],
    when: (s) => valueRowOn(s) !== undefined,
    else: "There is no value here.",
    footer: true,
    run: editInEditor,
  }),
  {
    id: "form.typedEditor",
    title: "edit in $EDITOR",
    keys: ["ctrl+g"],
    on: ["form.text"],
    aliases: ["editor"],
    footer: true,
    run: editInEditor,
  },
  forRow({
    id: "form.rename",
    title: "rename key",
    keys: ["r"],
    on: ["form"],
    when: hasKind("entry"),
    else: "Only the keys of maps can be renamed.",
    run: act({ type: "rename" }),
  }),
  forRow({
    id: "form.duplicate",
    title: "copy item",
    keys: ["c"],
    on: ["form"],
    aliases: ["duplicate"],
    when: hasKind("item"),
    else: "Only items of lists can be copied.",
    run: act({ type: "duplicate" }),
  }),
  forRow({
    id: "form.moveDown",
    title: "move down",
    keys: [">", "shift+down"],
    on: ["form"],
    when: hasKind("item"),
    else: onlyItems,
    run: act({ type: "move-row", by: 1 }),
  }),
  forRow({
    id: "form.moveUp",
    title: "move up",
    keys: ["<", "shift+up"],
    on: ["form"],
    when: hasKind("item"),
    else: onlyItems,
    run: act({ type: "move-row", by: -1 }),
  }),
  forRow({
    id: "form.kind",
    title: "kind of value",
    keys: ["t"],
    on: ["form"],
    when: (s) => kindsOn(s).length > 1,
    else: "This field has only one kind of value.",
    run: changeKind,
  }),
  forRow({
    id: "form.reveal",
    title: "reveal",
    keys: ["v"],
    on: ["form"],
    aliases: ["show secrets", "unmask", "password"],
    when: (s) => rowOn(s)?.isSecret === true,
    else: "This is no secret.",
    run: act({ type: "reveal" }),
  }),
];
