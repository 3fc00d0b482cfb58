import { globalOptions } from "../table/shared.ts";
import type { OptionSpec, Verb } from "../table/verb.ts";
import { longOptions } from "./longOptions.ts";
import type { Parsed } from "./parsed.ts";

/**
 * What `parse` makes of words that are plainly right; undefined wherever it has to decide: help, bundles of letters, `--`, anything that is missing, too much or not
 * a choice. Loading commander takes 2 ms, a seventh of a whole command.
 */
export function plainWords(verb: Verb, words: readonly string[]): Parsed | undefined {
  const options = [...verb.options, ...globalOptions];
  const long = longOptions(verb, options, words);
  if (!long.ok || long.value.help) return undefined;
  const read: Reading = { arguments: [], options: new Map() };
  const rest = [...long.value.argv];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (!take(word, rest, long.value.used, read)) return undefined;
  }
  if (!isEnough(verb, options, read)) return undefined;
  return { ...read, free: long.value.free };
}

interface Reading {
  readonly arguments: string[];
  readonly options: Map<string, string[]>;
}

/** Takes one word, and its value from the rest; false: it is not plain. */
function take(word: string, rest: string[], known: ReadonlySet<OptionSpec>, read: Reading): boolean {
  if (!word.startsWith("-")) {
    read.arguments.push(word);
    return true;
  }
  const equals = word.startsWith("--") ? word.indexOf("=") : -1;
  const name = equals < 0 ? word : word.slice(0, equals);
  const spec = [...known].find(
    (each) => name === `--${each.name}` || (each.short?.length === 1 && name === `-${each.short}`),
  );
  if (spec === undefined) return false;
  const values = read.options.get(spec.name) ?? [];
  read.options.set(spec.name, values);
  if (spec.value === undefined) return equals < 0;
  const value = equals < 0 ? rest.shift() : word.slice(equals + 1);
  if (value === undefined || (spec.choices !== undefined && !spec.choices.includes(value))) return false;
  values.push(value);
  return true;
}

/** Tells whether all is there that has to be, and no more than may be. */
function isEnough(verb: Verb, options: readonly OptionSpec[], read: Reading): boolean {
  const least = verb.arguments.filter(({ required }) => required).length;
  const most = verb.arguments.some(({ variadic }) => variadic === true)
    ? Number.POSITIVE_INFINITY
    : verb.arguments.length;
  const count = read.arguments.length;
  const missing = options.some(({ name, required }) => required === true && !read.options.has(name));
  return count >= least && count <= most && !missing;
}
