import type { FieldPath } from "../../core/failure.ts";
import { fits, readShape } from "../../core/field/readValue.ts";
import { holdsSecret } from "../../core/field/secretField.ts";
import { wanted } from "../../core/field/wanted.ts";
import { readFlow, writeFlow } from "../../core/value/flow.ts";
import { readYaml } from "../../core/value/readYaml.ts";
import { isList, isObject, type Value } from "../../core/value/value.ts";
import { writeYaml } from "../../core/value/yaml.ts";
import { textOfEdit } from "../keymap/textEdit.ts";
import type { FormAction } from "./formAction.ts";
import type { FormState } from "./formState.ts";
import { currentRow } from "./rows.ts";
import { type Slot, slotAt } from "./slot.ts";
import { isContainer, textOf, valueFromText } from "./valueText.ts";

/** A text that a person edits in a program of their own in place of a value of the form. */
export interface EditorText {
  readonly path: FieldPath;
  readonly fileName: string;
  readonly text: string;
  readonly isYaml: boolean;
  /** It goes back into the editor that is open in the form. */
  readonly isTyped: boolean;
}

/** What came back: nothing new, what is to be done to the form, or why it cannot be taken. */
export type ReadBack =
  | { readonly kind: "unchanged" }
  | { readonly kind: "changed"; readonly action: FormAction }
  | { readonly kind: "wrong"; readonly message: string };

/** Said where a secret would have to be written into a file. */
export const noSecretFile = "Secrets are not written into files: type it here, or pick a reference with {form.pick}.";

/** The text for the value that is being typed, else for the row under the cursor; a sentence where there is none. */
export function editorTextOf(form: FormState): EditorText | string {
  const { editing } = form;
  const row = currentRow(form);
  if (editing !== null && editing.kind !== "text") return "Only values are edited in an editor.";
  if (editing === null && (row === undefined || row.kind === "add" || row.kind === "option"))
    return "There is no value here.";
  const slot = slotAt(form, editing?.path ?? row?.path ?? []);
  if (slot === undefined) return "There is no value here.";
  if (slot.isSecret || holdsSecret(slot.shape)) return noSecretFile;
  const label = String(slot.path.at(-1) ?? "value");
  if (editing !== null) return typedText(slot, label, textOfEdit(editing.edit), editing.whole);
  const isYaml = isContainer(slot.actual) || slot.shape.kind === "any" || slot.shape.kind === "union";
  const text = slot.value === undefined ? "" : isYaml ? writeYaml(slot.value) : textOf(slot.value, slot.actual);
  const head = isYaml ? headOf(slot, label) : "";
  return {
    path: slot.path,
    fileName: `${label}.${isYaml ? "yaml" : "txt"}`,
    text: head + text,
    isYaml,
    isTyped: false,
  };
}

function typedText({ path }: Slot, label: string, text: string, isWhole: boolean): EditorText {
  const value = isWhole ? readFlow(text) : undefined;
  if (value === undefined) return { path, fileName: `${label}.txt`, text, isYaml: false, isTyped: true };
  return { path, fileName: `${label}.yaml`, text: writeYaml(value), isYaml: true, isTyped: true };
}

/** What the file is about, as comments, and a blank line: editors go on with a comment in the line below one. */
function headOf({ field, shape, actual }: Slot, label: string): string {
  const lines = [`${label}: ${wanted(shape)}${field?.help ? `. ${field.help}` : ""}`];
  if (actual.kind === "model") lines.push(`fields: ${actual.fields.map(({ name }) => name).join(", ")}`);
  return `${lines.map((line) => `# ${line.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, " ")}\n`).join("")}\n`;
}

const mark = "# ✗ ";

/** The text with what is wrong with it as its first line; what was wrong the time before is gone. */
export function withProblem(text: string, message: string): string {
  const rest = text.split("\n").filter((line) => !line.startsWith(mark));
  return [`${mark}${message.replaceAll("\n", " ")}`, ...rest].join("\n");
}

/** Reads an edited text back, exactly. */
export async function readEditorText(form: FormState, given: EditorText, text: string): Promise<ReadBack> {
  if (text === given.text) return { kind: "unchanged" };
  if (!given.isYaml) return readPlain(form, given, text);
  const slot = slotAt(form, given.path);
  if (slot === undefined) return { kind: "wrong", message: "The place of this value is not there any more." };
  if (text.split("\n").every((line) => /^\s*(?:#.*)?$/.test(line))) return cleared(slot, given);
  const read = await readYaml(text);
  if (!read.ok) return { kind: "wrong", message: `Line ${read.error.line}: ${read.error.message}.` };
  const value = readShape(slot.shape, read.value);
  if (value !== null && !fits(slot.shape, value))
    return { kind: "wrong", message: `${given.path.join(".")} must be ${wanted(slot.shape)}.` };
  return changedTo(given, value);
}

function readPlain(form: FormState, given: EditorText, text: string): ReadBack {
  // Editors end the last line.
  const typed = given.text.endsWith("\n") ? text : text.replace(/\r?\n$/, "");
  if (typed === given.text) return { kind: "unchanged" };
  if (given.isTyped) return { kind: "changed", action: { type: "retype", text: typed } };
  const slot = slotAt(form, given.path);
  if (slot === undefined) return changedTo(given, typed);
  if (typed === "") return cleared(slot, given);
  const plain = slot.actual.kind === "text" ? typed : typed.trim();
  return changedTo(given, valueFromText(plain, slot.shape, slot.option) ?? plain);
}

/** Nothing at all means unset where that can be. */
function cleared({ canBeUnset, actual, value }: Slot, given: EditorText): ReadBack {
  if (value === undefined && !given.isTyped) return { kind: "unchanged" };
  if (given.isTyped) return { kind: "changed", action: { type: "retype", text: "" } };
  if (canBeUnset) return { kind: "changed", action: { type: "unset", path: given.path } };
  return actual.kind === "text" ? changedTo(given, "") : { kind: "wrong", message: "There must be a value here." };
}

function changedTo({ path, isTyped }: EditorText, value: Value): ReadBack {
  const isWhole = isList(value) || isObject(value);
  if (isTyped) return { kind: "changed", action: { type: "retype", text: isWhole ? writeFlow(value) : String(value) } };
  return { kind: "changed", action: { type: "set", path, value } };
}
