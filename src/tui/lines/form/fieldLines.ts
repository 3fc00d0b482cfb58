import { hiddenText } from "../../../core/component.ts";
import { counted } from "../../../core/counted.ts";
import { localFactKinds } from "../../../core/localFact.ts";
import { conditionWords } from "../../../core/rule/words.ts";
import type { FormRow } from "../../forms/row.ts";
import { isContainer, textOf } from "../../forms/valueText.ts";
import { sentence, sentences, shapeWords } from "../say.ts";
import { isNameRow, labelOf } from "./filling.ts";

const longest = 200;

function short(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)} and so on` : text;
}

/** What stands in a row now: "not set", "null", "hidden", or the value. */
function valueWords({ state, text, isSecret, field }: FormRow): string {
  if (state === "sealed") return "a value is stored, hidden";
  if (state === "null") return "null";
  if (state === "set") return isSecret && text === hiddenText ? "set, hidden" : spokenText(text);
  return field?.default === undefined || field.default === null ? "not set" : `not set, default ${spokenText(text)}`;
}

/** Brackets and quotes alone would be spelled out. */
const spokenAs: Readonly<Record<string, string>> = { "{}": "empty", "[]": "empty", '""': "empty text" };

function spokenText(text: string): string {
  return spokenAs[text] ?? short(text);
}

/** A row in one line of a list. */
export function rowLine(row: FormRow): string {
  const marks = [...(row.required ? ["required"] : []), ...(row.field?.deprecated ? ["deprecated"] : [])];
  const about = [labelOf(row), ...marks].join(", ");
  const problem = row.problem !== undefined && row.state !== "unset" ? `. Problem: ${row.problem}` : "";
  return `${about}: ${valueWords(row)}${problem}`;
}

/** What is said before a value is asked for: name, whether it is required, what it may be, what it is for, what stands there. */
export function questionLines(row: FormRow): readonly string[] {
  const { field, shape, actual, required, isSecret } = row;
  const kind = [shapeWords(shape), ...(isSecret ? ["secret"] : [])].join(", ");
  const asked = field === undefined ? [labelOf(row)] : [labelOf(row), required ? "required" : "optional", kind];
  const lines = [sentences(asked.join(", "), field?.help, sentence(`Now: ${valueWords(row)}`))];
  if (actual.kind === "boolean") lines.push("Answer y or n.");
  if (actual.kind === "choice") lines.push(sentence(choicesOf(actual.options)));
  if (isContainer(actual)) lines.push("Type open to fill it part by part, or give it whole as JSON.");
  return lines;
}

/** "1 Always, 2 Never". */
export function choicesOf(options: readonly string[]): string {
  return options.map((option, i) => `${i + 1} ${option}`).join(", ");
}

/** The words for what this machine knows. */
function factWords({ field, actual }: FormRow): readonly string[] {
  if (field?.localFact === undefined || actual.kind !== "text") return [];
  return [`pick: offers each ${localFactKinds[field.localFact.kind].one} that this machine knows.`];
}

const textWords: readonly string[] = [
  "secret: offers the references to known secrets.",
  "lines: begins a text of several lines, which a line with only a period ends.",
];

/** The long help of a field, with the words that can be typed in place of a value. */
export function helpLines(row: FormRow): readonly string[] {
  const { field, shape, actual, isSecret, state } = row;
  const optional = [
    field?.details,
    `It is ${shapeWords(shape)}`,
    field?.example === undefined ? undefined : `Example: ${textOf(field.example, shape)}`,
    field?.unit === undefined ? undefined : `Unit: ${field.unit}`,
    field?.find === undefined ? undefined : `Where to find it: ${field.find}`,
    isSecret ? "Stored encrypted, or as a reference to a secret" : undefined,
    state === "sealed" ? "An answer replaces the stored value" : undefined,
    field?.settings === true ? "A pipeline run can override it" : undefined,
    field?.only === undefined ? undefined : `Counts only while ${conditionWords(field.only)}`,
    field?.deprecated === true ? "Deprecated: better leave it unset" : undefined,
  ];
  return [
    ...questionLines(row),
    ...optional.filter((text) => text !== undefined && text !== "").map((text) => sentence(text ?? "")),
    "Enter keeps what stands there. Words:",
    "unset: takes the value away.",
    ...(field?.nullable === true ? ["null: sets null, which is not the same as not set."] : []),
    ...(shape.kind === "union" ? ["kind: chooses another kind of value."] : []),
    ...(isContainer(actual) ? ["open: goes inside."] : []),
    ...factWords(row),
    ...(actual.kind === "text" && !isNameRow(row) ? textWords : []),
    "undo: takes the last change back.",
    "save: saves the form. back: goes back. quit: leaves mlstack.",
    "An equals sign before a word makes it a text; alone it is the empty text.",
  ];
}

/** "2 items", "3 entries", "5 fields". */
export function countWords(kind: "list" | "map" | "model", count: number): string {
  if (kind === "list") return counted(count, "item");
  return kind === "map" ? counted(count, "entry", "entries") : counted(count, "field");
}
