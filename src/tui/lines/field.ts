import type { FieldPath } from "../../core/failure.ts";
import { listLocalFacts } from "../../usecases/localFact/list.ts";
import { factNote, factQueryOf, factsTitle } from "../forms/localFacts.ts";
import type { FormRow } from "../forms/rows.ts";
import { referenceOptions } from "../forms/secretReferences.ts";
import { type Slot, slotAt } from "../forms/slot.ts";
import { isContainer, valueFromText } from "../forms/valueText.ts";
import { readValue, readYesNo } from "./answer.ts";
import type { LineConsole } from "./console.ts";
import { choicesOf, helpLines, questionLines } from "./fieldLines.ts";
import { type Filling, isNameRow, labelOf, problemSentences, rowAt } from "./filling.ts";
import { sentence, shapeWords } from "./say.ts";

/** What came after a question for a value: it was answered, or one of the words that lead away from it. */
export type FieldEnd = "next" | "back" | "save" | "open";

const words = ["?", "unset", "null", "kind", "open", "secret", "pick", "lines", "undo", "save", "back", "quit"];

/** Asks for the value of a row until it has one that fits, or the person goes on. */
export async function askField(filling: Filling, path: FieldPath): Promise<FieldEnd> {
  const { session, form } = filling;
  const { console } = session;
  let says: readonly string[] | undefined;
  for (;;) {
    const row = rowAt(form(), path);
    if (row === undefined) return "next";
    console.say(...(says ?? questionLines(row)));
    const line = await (row.isSecret ? console.askSecret : console.ask)(labelOf(row));
    if (line === undefined) return "back";
    const answer = readValue(line, words);
    if (answer.kind === "empty") return "next";
    const step =
      answer.kind === "word" ? await onWord(filling, row, answer.word) : await onText(filling, row, answer.text);
    if (typeof step === "string") return step;
    says = step.says;
  }
}

/** Where the conversation goes: away from the field, or it is asked again after something was said (undefined: the question). */
type Step = FieldEnd | { readonly says: readonly string[] | undefined };

const again: Step = { says: undefined };
const saying = (...says: readonly string[]): Step => ({ says });

async function onText(filling: Filling, row: FormRow, text: string): Promise<Step> {
  const slot = slotAt(filling.form(), row.path);
  if (slot === undefined) return "next";
  if (/[\u0000-\u0008\u000b-\u001f\u007f]/.test(text))
    return saying("The answer holds a control character, such as an arrow key makes. Type it again.");
  const value = meantBy(slot, text);
  if ("says" in value) return saying(value.says);
  await filling.act({ type: "set", path: row.path, value: value.value });
  return checked(filling, row);
}

/** An answer that does not fit stays in the form, as it does on the screen; it is said what is wrong with it. */
function checked({ form, session }: Filling, row: FormRow): Step {
  const problems = problemSentences(form(), row.path);
  if (problems.length > 0)
    return saying(...problems.map(sentence), "Answer again, or press enter to leave it for now.");
  if (row.isSecret) session.console.say(`${sentence(labelOf(row))} Set, hidden.`);
  return "next";
}

type Meant = { readonly value: NonNullable<ReturnType<typeof valueFromText>> | null } | { readonly says: string };

/** What a typed text means in a place. */
function meantBy({ actual, shape, option }: Slot, text: string): Meant {
  if (actual.kind === "boolean") {
    const value = readYesNo(text);
    return value === undefined ? { says: "Answer y for yes or n for no." } : { value };
  }
  if (actual.kind === "choice") {
    const { options } = actual;
    const option = options.find((each) => each === text.trim()) ?? options[Number(text) - 1];
    return option === undefined ? { says: sentence(`Choose one of ${choicesOf(options)}`) } : { value: option };
  }
  const value = valueFromText(text, shape, option);
  if (value === undefined && isContainer(actual) && shape.kind !== "union")
    return { says: `This is no ${shapeWords(actual)} in JSON. Type open to fill it part by part.` };
  return { value: value === undefined ? text : value };
}

async function onWord(filling: Filling, row: FormRow, word: string): Promise<Step> {
  const { session, act } = filling;
  switch (word) {
    case "?":
      return saying(...helpLines(row));
    case "quit":
      session.console.leave();
      return "back";
    case "save":
    case "back":
      return word;
    case "undo":
      return undo(filling);
    case "unset":
      await act({ type: "go", path: row.path }, { type: "delete" });
      return saying(row.kind === "field" ? `${labelOf(row)} is not set.` : `${labelOf(row)} is removed.`);
    case "null":
      if (row.field?.nullable !== true) return saying("This field cannot be null.");
      await act({ type: "set", path: row.path, value: null });
      return checked(filling, row);
    case "open":
      return isContainer(row.actual) ? "open" : saying("There is nothing inside; type the value.");
    case "kind":
      return chooseKind(filling, row);
    case "secret":
      return chooseSecret(filling, row);
    case "pick":
      return chooseFact(filling, row);
    default:
      return severalLines(filling, row);
  }
}

async function undo({ form, act, session }: Filling): Promise<Step> {
  if (form().past.length === 0) return saying("There is nothing to take back.");
  await act({ type: "undo" });
  session.console.say("Undone.");
  return again;
}

async function chooseKind({ session, act }: Filling, row: FormRow): Promise<Step> {
  const { shape } = row;
  if (shape.kind !== "union") return saying("This field has only one kind of value.");
  const kinds = shape.options.map(shapeWords);
  const to = await chooseOne(session.console, "Kinds", kinds);
  if (to === undefined) return again;
  await act({ type: "go", path: row.path }, { type: "kind", to });
  session.console.say(sentence(`Now ${kinds[to] ?? ""}`));
  return again;
}

async function chooseSecret(filling: Filling, row: FormRow): Promise<Step> {
  const { session, act } = filling;
  if (isNameRow(row)) return saying("A name cannot be a secret.");
  if (row.actual.kind !== "text") return saying("Secret references are texts, and this is none.");
  const options = referenceOptions(session.data().secrets);
  if (options.length === 0) return saying("There are no secrets yet. The command mlstack secret create makes one.");
  const chosen = await chooseOne(session.console, "Secrets", options);
  const value = chosen === undefined ? undefined : options[chosen];
  if (value === undefined) return again;
  await act({ type: "set", path: row.path, value });
  session.console.say(`${labelOf(row)} is ${value}.`);
  return "next";
}

/** Offers what this machine knows for a field. */
async function chooseFact(filling: Filling, row: FormRow): Promise<Step> {
  const { session, form } = filling;
  const query = factQueryOf(form(), row);
  if (query === undefined) return saying("This machine knows nothing for this field; type the value.");
  const found = await listLocalFacts(session.env, query);
  if (!found.ok) return saying(found.error.message);
  const { facts, problems } = found.value;
  session.console.say(...problems.map(sentence));
  const title = factsTitle(query, found.value);
  if (facts.length === 0) return saying(`There are ${title}; type the value.`);
  const options = facts.map((fact) => [fact.value, factNote(fact).replaceAll(" · ", ", ")].filter(Boolean).join(", "));
  const chosen = await chooseOne(session.console, title, options);
  const value = chosen === undefined ? undefined : facts[chosen]?.value;
  return value === undefined ? again : onText(filling, row, value);
}

/** Asks for one of several by its number or its text; undefined when the person goes back. */
async function chooseOne(console: LineConsole, title: string, options: readonly string[]): Promise<number | undefined> {
  console.say(`${title}:`, ...options.map((option, i) => sentence(`${i + 1}. ${option}`)), "Enter chooses none.");
  for (;;) {
    const line = await console.ask("Number");
    const text = line?.trim() ?? "";
    if (text === "quit") console.leave();
    if (["", "back", "quit"].includes(text)) return undefined;
    const index = options.includes(text) ? options.indexOf(text) : Number(text) - 1;
    if (options[index] !== undefined) return index;
    console.say(`Type a number from 1 to ${options.length}, or press enter.`);
  }
}

/** A text of several lines. */
async function severalLines(filling: Filling, row: FormRow): Promise<Step> {
  const { console } = filling.session;
  console.say("Type the lines. A line with only a period ends the text.");
  const lines = await (row.isSecret ? console.askSecretLines() : seenLines(console));
  return lines === undefined ? "back" : onText(filling, row, lines.join("\n"));
}

async function seenLines(console: LineConsole): Promise<readonly string[] | undefined> {
  const lines: string[] = [];
  for (;;) {
    const line = await console.ask(`Line ${lines.length + 1}`);
    if (line === undefined || line.trim() === ".") return line === undefined ? undefined : lines;
    lines.push(line);
  }
}
