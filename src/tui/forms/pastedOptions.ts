import { shellWords } from "../../core/shellWords.ts";

/** What a command line or lines of options say: a name and texts by name, as they are typed behind `--`. */
export interface PastedOptions {
  /** The name of the component, if it is a whole command. */
  readonly name: string | undefined;
  readonly flavor: string | undefined;
  readonly values: readonly (readonly [name: string, text: string])[];
  /** Words that say nothing about fields, each with why it is not taken. */
  readonly others: readonly (readonly [word: string, why: string])[];
}

const programs = /^(?:\$\s+|>\s+)?(?:zenml|mlstack)\s/;

/**
 * Reads `zenml artifact-store register NAME -f s3 --path=…` (or the same of mlstack), or only its options, also over several lines. Undefined: the text is
 * none of both.
 */
export function readPastedOptions(text: string): PastedOptions | undefined {
  const line = text.trim().replace(/\\\r?\n/g, " ");
  const isCommand = programs.test(line);
  if (!isCommand && !/^--[A-Za-z_]/.test(line)) return undefined;
  const words = [...shellWords(line.replace(/^[$>]\s+/, ""))];
  return isCommand ? readCommand(words.slice(1)) : readOptions(words, 0);
}

/** What stands before the options: the noun, the verb, the name. */
function readCommand(words: readonly string[]): PastedOptions {
  const before = words.findIndex((word) => word.startsWith("-"));
  const verbs = ["register", "update"];
  const verb = words.findIndex((word, i) => verbs.includes(word) && (before < 0 || i < before));
  const rest = words.slice(verb < 0 ? Math.max(before, 0) : verb + 1);
  return readOptions(rest, verb < 0 ? 0 : 1);
}

/** Options that stand for something else than a field. */
const elsewhere: Readonly<Record<string, string>> = {
  "-l": "labels are no part of this form",
  "--label": "labels are no part of this form",
  "-c": "connectors are no part of this form",
  "--connector": "connectors are no part of this form",
};

function readOptions(words: readonly string[], names: number): PastedOptions {
  const values: (readonly [string, string])[] = [];
  const others: (readonly [string, string])[] = [];
  let name: string | undefined;
  let flavor: string | undefined;
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const [option, joined] = splitOption(word);
    const next = (): string => joined ?? (rest[0]?.startsWith("-") === false ? (rest.shift() ?? "") : "");
    if (option === "-f" || option === "--flavor") flavor = next();
    else if (option === "--name" || option === "-n") name = next();
    else if (Object.hasOwn(elsewhere, option)) others.push([`${option} ${next()}`, elsewhere[option] ?? ""]);
    else if (option === "--field") values.push(splitField(next()));
    else if (/^--[A-Za-z_]/.test(option)) values.push([option.slice(2), next()]);
    else if (name === undefined && names > 0 && !word.startsWith("-")) name = word;
    else others.push([word, "it is no option with a value"]);
  }
  return { name, flavor, values, others };
}

function splitOption(word: string): readonly [string, string | undefined] {
  const equals = word.startsWith("-") ? word.indexOf("=") : -1;
  return equals < 0 ? [word, undefined] : [word.slice(0, equals), word.slice(equals + 1)];
}

function splitField(text: string): readonly [string, string] {
  const equals = Math.max(0, text.indexOf("="));
  return [text.slice(0, equals), text.slice(equals + 1)];
}
