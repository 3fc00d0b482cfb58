import { listLocalFacts } from "../../../usecases/localFact/list.ts";
import { factNote, factQueryOf, factsTitle } from "../../forms/localFacts.ts";
import type { FormRow } from "../../forms/row.ts";
import { referenceOptions } from "../../forms/secretReferences.ts";
import type { LineConsole } from "../console/console.ts";
import { askText } from "../menu/askText.ts";
import { createToldList, type MenuItem, type Noun } from "../menu/toldList.ts";
import { sentence, shapeWords } from "../say.ts";
import { again, type Step, saying } from "./fieldStep.ts";
import { type Filling, isNameRow } from "./filling.ts";

/** The text of a value that was chosen or typed in another way, or what is to be said instead. */
export type Offered = Step | { readonly text: string };

/** Asks which member of a union a value is to be. */
export async function chooseKind({ session, act }: Filling, row: FormRow): Promise<Step> {
  const { shape } = row;
  if (shape.kind !== "union") return saying("This field has only one kind of value.");
  const kinds = shape.options.map(shapeWords);
  const to = await chooseOne(session.console, ["kind", "kinds"], kinds);
  if (to === undefined) return again;
  await act({ type: "go", path: row.path }, { type: "kind", to });
  session.console.say(sentence(`Now ${kinds[to] ?? ""}`));
  return again;
}

/** Offers references to the values of all secrets. */
export async function offerSecrets({ session }: Filling, row: FormRow): Promise<Offered> {
  if (isNameRow(row)) return saying("A name cannot be a secret.");
  if (row.actual.kind !== "text") return saying("Secret references are texts, and this is none.");
  const options = referenceOptions(session.data().secrets);
  if (options.length === 0) return saying("There are no secrets yet. The command mlstack secret create makes one.");
  return textOf(options, await chooseOne(session.console, ["reference to a secret", "references to secrets"], options));
}

/** Offers what this machine knows for a field. */
export async function offerFacts({ session, form }: Filling, row: FormRow): Promise<Offered> {
  const query = factQueryOf(form(), row);
  if (query === undefined) return saying("This machine knows nothing for this field; type the value.");
  const found = await listLocalFacts(session.env, query);
  if (!found.ok) return saying(found.error.message);
  const { facts, problems } = found.value;
  session.console.say(...problems.map(sentence));
  const title = factsTitle(query, found.value);
  if (facts.length === 0) return saying(`There are ${title}; type the value.`);
  const values = facts.map(({ value }) => value);
  const lines = facts.map((fact) => [fact.value, factNote(fact).replaceAll(" · ", ", ")].filter(Boolean).join(", "));
  session.console.say(`${title}:`);
  return textOf(values, await chooseOne(session.console, undefined, values, lines));
}

function textOf(options: readonly string[], index: number | undefined): Offered {
  const text = index === undefined ? undefined : options[index];
  return text === undefined ? again : { text };
}

/** Asks for one of several by its number or its text; undefined when the person goes back. */
async function chooseOne(
  console: LineConsole,
  noun: Noun | undefined,
  options: readonly string[],
  lines: readonly string[] = options,
): Promise<number | undefined> {
  const items = options.map((name, i): MenuItem => ({ key: String(i), name, line: lines[i] ?? name }));
  const list = createToldList(console, {
    items: () => items,
    words: ["more", "back"],
    ...(noun === undefined ? {} : { noun: () => noun }),
  });
  list.tell(items);
  console.say("Enter chooses none.");
  for (;;) {
    const text = await askText(console, {
      prompt: "Number or name",
      help: "Type a number or a name of the list; enter chooses none, list tells it again.",
      own: { list: () => list.tell(items), more: list.more },
    });
    if (text === undefined || text === "") return undefined;
    const key = list.find(text);
    if (key !== undefined) return Number(key);
  }
}

/** A text of several lines. */
export async function severalLines({ session }: Filling, row: FormRow): Promise<Offered> {
  const { console } = session;
  console.say("Type the lines. A line with only a period ends the text.");
  const lines = await (row.isSecret ? console.askSecretLines() : seenLines(console));
  return lines === undefined ? "back" : { text: lines.join("\n") };
}

async function seenLines(console: LineConsole): Promise<readonly string[] | undefined> {
  const lines: string[] = [];
  for (;;) {
    const line = await console.ask(`Line ${lines.length + 1}`);
    if (line === undefined || line.trim() === ".") return line === undefined ? undefined : lines;
    lines.push(line);
  }
}
