import type { FieldPath } from "../../../core/failure.ts";
import type { FormRow } from "../../forms/row.ts";
import { type Slot, slotAt } from "../../forms/slot.ts";
import { isContainer, valueFromText } from "../../forms/valueText.ts";
import { warningOf } from "../../forms/warnings.ts";
import { controlWords, readValue, readYesNo } from "../menu/answer.ts";
import { sentence, shapeWords } from "../say.ts";
import { choicesOf, helpLines, questionLines } from "./fieldLines.ts";
import { again, type FieldEnd, type Step, saying } from "./fieldStep.ts";
import { type Filling, labelOf, problemSentences, rowAt } from "./filling.ts";
import { chooseKind, offerFacts, offerSecrets, severalLines } from "./offers.ts";

const words = [...controlWords, "unset", "null", "kind", "open", "secret", "pick", "lines"];

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
  const now = rowAt(form(), row.path);
  const warning = now === undefined ? undefined : warningOf(now, session.data().secrets);
  if (warning !== undefined) session.console.say(warning);
  if (row.isSecret) session.console.say(`${labelOf(row)} is set, hidden.`);
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

/** The words that lead to the text of a value. */
const offers: Readonly<Record<string, typeof severalLines>> = {
  secret: offerSecrets,
  pick: offerFacts,
  lines: severalLines,
};

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
    case "list":
      return again;
    case "undo":
      return undo(filling);
    case "redo":
      return redo(filling);
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
    default: {
      const offered = await (offers[word] ?? severalLines)(filling, row);
      return typeof offered === "object" && "text" in offered ? onText(filling, row, offered.text) : offered;
    }
  }
}

async function undo({ form, act, session }: Filling): Promise<Step> {
  if (form().past.length === 0) return saying("There is nothing to take back.");
  await act({ type: "undo" });
  session.console.say("Undone.");
  return again;
}

async function redo({ form, act, session }: Filling): Promise<Step> {
  if (form().future.length === 0) return saying("There is nothing to do again.");
  await act({ type: "redo" });
  session.console.say("Done again.");
  return again;
}
