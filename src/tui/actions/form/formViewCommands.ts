import { beginningOf } from "../../../core/beginning.ts";
import { isSecretReference } from "../../../core/secretReference.ts";
import { isList, isObject } from "../../../core/value/value.ts";
import { writeYaml } from "../../../core/value/yaml.ts";
import { formDiff, heldAtFirst } from "../../forms/formDiff.ts";
import { type FormScreenState, nameRow, registrationOf } from "../../forms/formScreen.ts";
import { isFormChanged } from "../../forms/formState.ts";
import { problemsOf, toldWithField } from "../../forms/problems.ts";
import { storedText } from "../../forms/storedText.ts";
import { textOf } from "../../forms/valueText.ts";
import type { Line } from "../../widgets/line.ts";
import type { AppState } from "../appState.ts";
import type { Command } from "../command.ts";
import { type Context, copyToClipboard } from "../context.ts";
import { openDiff } from "../diff/openDiff.ts";
import { loadStoredComponent, outdatedForm } from "../drafts/loadStored.ts";
import { openSheet } from "../overlay/prompt.ts";
import { act, formOn, forRow, valueRowOn } from "./formPlace.ts";

/** Shows what saving would store, with stars in place of secrets. */
function showStored(context: Context): void {
  const screen = formOn(context.store.get());
  if (screen === undefined) return;
  const text = storedText(screen.form, [nameRow]);
  const problems = problemsOf(screen.form);
  const wrong: readonly Line[] = [
    [{ text: "Not yet; this has to be put right first:", style: "warn" }],
    ...problems.map(
      (problem): Line => [
        { text: " ✗ ", style: "bad" },
        { text: toldWithField(problem), hangs: true },
      ],
    ),
    "",
  ];
  openSheet(context, {
    title: `What will be stored of ${nameOf(screen)}`,
    lines: [...(problems.length === 0 ? [] : wrong), ...text.trimEnd().split("\n").map(beginningOf)],
    copies: text,
  });
}

function nameOf(screen: FormScreenState): string {
  return registrationOf(screen).name || screen.flavor.spec.title;
}

function showDiff(context: Context): void {
  const screen = formOn(context.store.get());
  if (screen === undefined) return;
  const { form } = screen;
  const name = nameOf(screen);
  openDiff(context, {
    title: "changes",
    left: { title: screen.component === null ? "as it began" : `${screen.component.name} as stored` },
    right: { title: `${name} as here` },
    rows: formDiff(form.spec, heldAtFirst(form.spec), form),
  });
}

/** Tells whether the value under the cursor may be told. */
function canCopy(state: AppState): boolean {
  const [screen, row] = [formOn(state), valueRowOn(state)];
  if (screen === undefined || row === undefined || row.value === undefined) return false;
  return !row.isSecret || screen.form.revealed === row.id || isSecretReference(row.value);
}

/** Copies the whole value, not only what the row shows of it: lists and objects as YAML. */
async function copyValue(context: Context): Promise<void> {
  const { value, actual } = valueRowOn(context.store.get()) ?? {};
  if (value === undefined || actual === undefined) return;
  const text = isList(value) || isObject(value) ? writeYaml(value) : value === null ? "null" : textOf(value, actual);
  await copyToClipboard(context, text);
}

function whyNothingToCopy(state: AppState): string {
  const row = valueRowOn(state);
  if (row?.state === "sealed") return "The stored secret is not known here.";
  return row?.isSecret === true && row.value !== undefined
    ? "A secret is copied only while it is shown; {form.reveal} shows it."
    : "Nothing is set here.";
}

const changed = (state: AppState): boolean => {
  const form = formOn(state)?.form;
  return form !== undefined && isFormChanged(form);
};

const isOnlySet = (state: AppState): boolean => formOn(state)?.form.onlySet === true;

/** Hides the fields that are not set, or shows them again. */
export const onlySetCommand: Command = {
  id: "form.onlySet",
  title: (s) => (isOnlySet(s) ? "show all" : "only what is set"),
  keys: ["o"],
  on: ["form"],
  aliases: ["only set fields", "filled", "hide empty"],
  footer: true,
  footerWhen: isOnlySet,
  run: act({ type: "only-set" }),
};

/** Looking at a form from other sides. */
export const formViewCommands: readonly Command[] = [
  {
    id: "form.stored",
    title: "as stored",
    keys: ["ctrl+o"],
    on: ["form"],
    aliases: ["what will be stored", "preview", "yaml"],
    footer: true,
    run: showStored,
  },
  {
    id: "form.diff",
    title: "changes",
    keys: ["D"],
    on: ["form"],
    aliases: ["diff", "compare"],
    when: changed,
    else: "Nothing was changed here.",
    run: showDiff,
  },
  forRow({
    id: "form.copy",
    title: "copy value",
    keys: ["y"],
    on: ["form"],
    aliases: ["clipboard", "yank"],
    when: canCopy,
    else: whyNothingToCopy,
    run: copyValue,
  }),
  {
    id: "form.loadStored",
    title: "take in what is stored",
    keys: ["L"],
    on: ["form"],
    when: (s) => outdatedForm(s) !== undefined,
    else: "What is stored is what this form began with.",
    footer: true,
    run: loadStoredComponent,
  },
];
