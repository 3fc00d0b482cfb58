import { parse, type Reading } from "../../src/cli/arguments/parse.ts";
import type { Parsed } from "../../src/cli/arguments/parsed.ts";
import { findCommand } from "../../src/cli/command/find.ts";
import { type Noun, nouns } from "../../src/cli/table/nouns.ts";
import { verbsOf } from "../../src/cli/table/table.ts";
import type { Verb } from "../../src/cli/table/verb.ts";
import type { Failure } from "../../src/core/failure.ts";

/** A command: its words and its entry in the table. */
export type Command = { readonly noun: Noun; readonly verb: Verb; readonly words: readonly string[] };

/** Every command there is. */
export const commands: readonly Command[] = nouns.flatMap((noun) =>
  verbsOf(noun).map((verb) => ({ noun, verb, words: [noun.name, ...verb.name.split(" ")].filter(Boolean) })),
);

/** The commands that a line of the option list stands for: `<type> list` is one for each component type. */
export function commandsOf(line: string) {
  const [noun = "", ...verb] = line.split(" ");
  return commands.filter(
    (each) =>
      (noun === "<type>" ? each.noun.type !== undefined : each.noun.name === noun) && each.verb.name === verb.join(" "),
  );
}

/** Reads a whole command line the way the program does. */
export function read(words: readonly string[]): Reading {
  const found = findCommand(words);
  if (!found.ok) throw new Error(found.error.message);
  if (found.value.kind === "noun") return { help: true, words };
  const reading = parse(found.value.verb, found.value.words);
  if (!reading.ok) throw new Error(reading.error.message);
  return reading.value;
}

/** What a command line that is in order was read as. */
export function parsed(...words: readonly string[]): Parsed {
  const reading = read(words);
  if (reading.help) throw new Error("help was asked for");
  return reading.parsed;
}

/** Why a command line is refused. */
export function refused(...words: readonly string[]): Failure {
  const found = findCommand(words);
  if (!found.ok) return found.error;
  if (found.value.kind === "noun") throw new Error("help of a noun");
  const reading = parse(found.value.verb, found.value.words);
  if (reading.ok) throw new Error(`${words.join(" ")} was taken`);
  return reading.error;
}
