import { isFormChanged } from "../../forms/formState.ts";
import type { AppState } from "../appState.ts";
import type { Command } from "../command.ts";
import { elsewhereOf } from "../drafts/elsewhere.ts";
import { formOn } from "./formPlace.ts";
import { openFormStoredDiff } from "./formStoredDiff.ts";
import { keepFormAsNew } from "./keepAsNew.ts";

const is =
  (...what: readonly (string | undefined)[]) =>
  (state: AppState): boolean =>
    what.includes(elsewhereOf(state));

/** D compares with what was opened, too: what is said here is said when neither works. */
function whyNoDifference(state: AppState): string {
  const form = formOn(state)?.form;
  return form !== undefined && isFormChanged(form)
    ? "Nobody has changed it elsewhere."
    : "Nothing was changed, neither here nor elsewhere.";
}

/** What can be done with a form whose component another process has changed or deleted. */
export const elsewhereCommands: readonly Command[] = [
  {
    id: "form.diffStored",
    title: "differences to what is stored",
    keys: ["D"],
    on: ["form"],
    aliases: ["diff", "compare", "conflict"],
    when: is("changed", "deleted"),
    else: whyNoDifference,
    footer: true,
    run: openFormStoredDiff,
  },
  {
    id: "form.keepAsNew",
    title: "keep as a new one",
    keys: ["S"],
    on: ["form"],
    changes: true,
    aliases: ["save as", "deleted"],
    when: is("deleted"),
    else: "It is still there; {component.copy} among the components copies it.",
    footer: true,
    run: keepFormAsNew,
  },
];
