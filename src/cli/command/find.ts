import { failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { didYouMean } from "../../core/suggest.ts";
import { type Noun, nounOfWord, nouns } from "../table/nouns.ts";
import { verbsOf } from "../table/table.ts";
import type { Verb } from "../table/verb.ts";

/** What the first words name: a command with the words behind it, or a noun whose help is wanted. */
export type Found =
  | { readonly kind: "verb"; readonly noun: Noun; readonly verb: Verb; readonly words: readonly string[] }
  /** `asked`: by `--help`; otherwise the verb is missing. */
  | { readonly kind: "noun"; readonly noun: Noun; readonly verbs: readonly Verb[]; readonly asked: boolean };

/** Finds the command that the words name. Errors: usage, with what was likely meant. */
export function findCommand(words: readonly string[]): Result<Found> {
  const [first = "", ...rest] = words;
  const noun = nounOfWord(first);
  if (noun === undefined) {
    if (first === "")
      return err(failure("usage", "An empty word is no command.", { hint: "mlstack --help lists the commands." }));
    const hint =
      didYouMean(
        first,
        nouns.map(({ name }) => name),
      ) ?? "mlstack --help lists the commands.";
    return err(failure("usage", `There is no command ${first}.`, { hint }));
  }
  const verbs = verbsOf(noun);
  const [only] = verbs;
  if (noun.alone === true && only !== undefined) return ok({ kind: "verb", noun, verb: only, words: rest });
  return findVerb(noun, verbs, rest);
}

function findVerb(noun: Noun, verbs: readonly Verb[], words: readonly string[]): Result<Found> {
  const [first, second] = words;
  if (first === undefined) return ok({ kind: "noun", noun, verbs, asked: false });
  if (first === "--help" || first === "-h" || first === "help") return ok({ kind: "noun", noun, verbs, asked: true });
  if (first.startsWith("-")) {
    return err(
      failure("usage", `After ${noun.name} a command is needed, not ${first}.`, {
        at: { option: first },
        hint: `mlstack ${noun.name} --help lists them.`,
      }),
    );
  }
  const inner = verbs.filter(({ name }) => name.startsWith(`${first} `));
  if (inner.length > 0) return findInner(noun, inner, first, second, words.slice(2));
  const verb = verbs.find(({ name }) => name === first.replaceAll("_", "-"));
  if (verb) return ok({ kind: "verb", noun, verb, words: words.slice(1) });
  const names = verbs.map(({ name }) => name);
  return err(unknownVerb(`${noun.name} ${first}`, noun.name, didYouMean(first, names)));
}

function findInner(
  noun: Noun,
  verbs: readonly Verb[],
  group: string,
  word: string | undefined,
  rest: readonly string[],
): Result<Found> {
  if (word === undefined) return ok({ kind: "noun", noun, verbs, asked: false });
  if (word === "--help" || word === "-h") return ok({ kind: "noun", noun, verbs, asked: true });
  const verb = verbs.find(({ name }) => name === `${group} ${word}`);
  if (verb) return ok({ kind: "verb", noun, verb, words: rest });
  const near = didYouMean(
    word,
    verbs.map(({ name }) => name.slice(group.length + 1)),
  );
  return err(unknownVerb(`${noun.name} ${group} ${word}`, noun.name, verbOfAll(group, word) ?? near));
}

/** `flavor check` of `artifact-store flavor check`: what is there for all types alone. */
function verbOfAll(group: string, word: string): string | undefined {
  const noun = nounOfWord(group);
  const isVerb = noun !== undefined && verbsOf(noun).some(({ name }) => name === word);
  return isVerb ? `It is the same for all types: mlstack ${group} ${word}` : undefined;
}

function unknownVerb(typed: string, noun: string, near: string | undefined) {
  return failure("usage", `There is no command ${typed}.`, {
    hint: near ?? `mlstack ${noun} --help lists the commands.`,
  });
}
