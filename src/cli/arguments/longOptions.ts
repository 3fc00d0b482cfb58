import { type Failure, failure } from "../../core/failure.ts";
import { isIdentifier } from "../../core/identifier.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { didYouMean } from "../../core/suggest.ts";
import type { OptionSpec, Verb } from "../table/verb.ts";

/** Arguments in which every option of two letters and every other spelling stands as its long option. */
export interface LongOptions {
  readonly argv: readonly string[];
  readonly free: readonly (readonly [name: string, value: string])[];
  /** The options that occur in `argv`: commander has to know no others. */
  readonly used: ReadonlySet<OptionSpec>;
  /** `--help` or `-h` was among the options. */
  readonly help: boolean;
}

/**
 * Rewrites what commander cannot read, from the same table that the help is made of: ZenML's shorts of two letters (`-al x`, `-al=x`),
 * `_` for `-` in option names, and `--field=value` for fields that are not known beforehand. Values are never looked at: what follows an
 * option that takes one is its value, whatever it looks like (as in click).
 */
export function longOptions(verb: Verb, options: readonly OptionSpec[], words: readonly string[]): Result<LongOptions> {
  const out: Draft = { argv: [], free: [], used: new Set(), help: false, blank: false, named: false };
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? "";
    if (word === "--") {
      const wrong = takeBehind(words.slice(i + 1), verb, options, out);
      if (wrong) return err(wrong);
      break;
    }
    if (word === "--help" || (word === "-h" && !options.some(({ short }) => short === "h"))) {
      out.help = true;
      continue;
    }
    const option = optionOf(word, verb, options);
    const wrong = option === undefined ? takeUnknown(word, verb, options, out) : takeKnown(word, verb, option, out);
    if (wrong) return err(wrong);
    const next = words[i + 1];
    if (option?.wantsNext === true && next !== undefined) {
      out.argv.push(next);
      i++;
    }
  }
  if (out.blank && !out.named) out.argv.push("");
  return ok(out);
}

/** The result while it is being made. */
interface Draft {
  readonly argv: string[];
  readonly free: (readonly [string, string])[];
  readonly used: Set<OptionSpec>;
  help: boolean;
  /** An empty argument was left out, and there was another one. */
  blank: boolean;
  named: boolean;
}

/** Behind `--` there are no options, but still fields with their values: ZenML 0.98, cli/utils.py, `parse_name_and_extra_arguments`. */
function takeBehind(
  words: readonly string[],
  verb: Verb,
  options: readonly OptionSpec[],
  out: Draft,
): Failure | undefined {
  out.argv.push("--");
  for (const word of words) {
    const wrong =
      takesValues(verb) && word.startsWith("--")
        ? takeUnknown(word, verb, options, out)
        : takeArgument(word, verb, out);
    if (wrong) return wrong;
  }
  return undefined;
}

function takesValues({ free }: Verb): boolean {
  return free !== undefined && free.withoutValue !== true;
}

/** Beside fields with values ZenML skips empty arguments. */
function takeArgument(word: string, verb: Verb, out: Draft): undefined {
  if (word === "" && takesValues(verb)) {
    out.blank = true;
    return;
  }
  out.named = true;
  out.argv.push(word);
}

function takeKnown(word: string, verb: Verb, option: KnownOption, out: Draft): Failure | undefined {
  const { spec, joined, typed, value } = option;
  if (spec.elsewhere !== undefined) return usage(spec.elsewhere, word);
  if (value !== undefined && spec.value === undefined) {
    return usage(`--${spec.name} is a switch and takes no value.`, word);
  }
  const field = fieldInDisguise(verb, option);
  if (field) {
    out.free.push(field);
    return undefined;
  }
  for (const each of joined) out.used.add(each);
  out.argv.push(value === undefined ? typed : `${typed}=${value}`);
  return undefined;
}

function takeUnknown(word: string, verb: Verb, options: readonly OptionSpec[], out: Draft): Failure | undefined {
  const read = readUnknown(word, verb, options);
  if (!read.ok) return read.error;
  if (read.value === "argument") return takeArgument(word, verb, out);
  out.free.push(read.value);
  return undefined;
}

interface KnownOption {
  /** The one that may take a value: the only one, or the last of a bundle. */
  readonly spec: OptionSpec;
  /** All options in the word. */
  readonly joined: readonly OptionSpec[];
  /** How commander knows it. */
  readonly typed: string;
  /** What stood behind `=`. */
  readonly value: string | undefined;
  readonly wantsNext: boolean;
}

/** The option that a word names, if the verb has it. Single letters and bundles of them stay as they are: commander reads those. */
function optionOf(word: string, verb: Verb, options: readonly OptionSpec[]): KnownOption | undefined {
  if (!word.startsWith("-") || word === "-") return undefined;
  const equals = word.indexOf("=");
  const name = equals < 0 ? word : word.slice(0, equals);
  const value = equals < 0 ? undefined : word.slice(equals + 1);
  if (name.startsWith("--")) {
    const spec = byLongName(name.slice(2), verb, options);
    return spec && known(spec, `--${spec.name}`, value);
  }
  const letters = name.slice(1);
  const whole = options.find(({ short }) => short === letters);
  if (whole !== undefined && letters.length > 1) return known(whole, `--${whole.name}`, value);
  if (whole !== undefined && value === undefined) return known(whole, name, undefined);
  return bundle(word, options);
}

function known(spec: OptionSpec, typed: string, value: string | undefined): KnownOption {
  return { spec, joined: [spec], typed, value, wantsNext: spec.value !== undefined && value === undefined };
}

/** `-yr`, `-ox`: switches in one word, the last of which may take a value (as in click, `-o=x` gives `=x`). */
function bundle(word: string, options: readonly OptionSpec[]): KnownOption | undefined {
  const joined: OptionSpec[] = [];
  for (let i = 1; i < word.length; i++) {
    const spec = options.find(({ short }) => short === word[i]);
    if (spec === undefined || spec.elsewhere !== undefined) return undefined;
    joined.push(spec);
    const last = i === word.length - 1;
    if (spec.value !== undefined || last) {
      return { spec, joined, typed: word, value: undefined, wantsNext: last && spec.value !== undefined };
    }
  }
  return undefined;
}

/** Free fields are Python identifiers, so that where they are allowed `_` is not another spelling of `-`. */
function byLongName(name: string, verb: Verb, options: readonly OptionSpec[]): OptionSpec | undefined {
  const exact = options.find((option) => option.name === name);
  if (exact !== undefined || verb.free !== undefined) return exact;
  const plain = name.replaceAll("_", "-");
  return options.find((option) => option.name.replaceAll("_", "-") === plain);
}

/**
 * The few fields whose name is an option too (`secret` of s3, `env` of kaniko): a value that could never be the option's is the field's.
 * A name of a secret is no reference, and a variable is no JSON.
 */
function fieldInDisguise({ free }: Verb, { spec, value }: KnownOption): readonly [string, string] | undefined {
  if (free?.word !== "field" || value === undefined) return undefined;
  const disguised =
    (spec.name === "secret" && /^\{\{.*\}\}$/s.test(value)) || (spec.name === "env" && /^[[{@]/.test(value));
  return disguised ? [spec.name, value] : undefined;
}

function readUnknown(
  word: string,
  verb: Verb,
  options: readonly OptionSpec[],
): Result<"argument" | readonly [string, string]> {
  if (!word.startsWith("-") || word === "-") return ok("argument");
  const { free } = verb;
  if (free === undefined || !word.startsWith("--")) return err(unknownOption(word, verb, options));
  const equals = word.indexOf("=");
  const name = word.slice(2, equals < 0 ? undefined : equals);
  if (!isIdentifier(name)) return err(unknownOption(word, verb, options));
  if (free.withoutValue) {
    return equals < 0 ? ok([name, ""]) : err(usage(`--${name} takes no value here.`, word, "Name the field only."));
  }
  if (equals >= 0) return ok([name, word.slice(equals + 1)]);
  const near = didYouMean(word.slice(2), visibleNames(options));
  return err(usage(`--${name} has no value.`, word, near ?? `Write it right behind an equals sign: --${name}=VALUE`));
}

function unknownOption(word: string, verb: Verb, options: readonly OptionSpec[]): Failure {
  const name = word.replace(/=.*$/s, "");
  const near = didYouMean(name.replace(/^-+/, ""), visibleNames(options));
  const underscored = switchedOffHint(name, verb) ?? underscoredHint(name, verb);
  const said = verb.name === "" ? "There is no option" : `${verb.name} has no option`;
  return usage(
    `${said} ${name}.`,
    word,
    near?.replace("mean ", "mean --") ?? underscored ?? "--help lists the options.",
  );
}

/** `--no-synchronous` switches off in other programs; here a field gets its value. */
function switchedOffHint(name: string, { free }: Verb): string | undefined {
  const field = /^--no-(.+)$/.exec(name)?.[1]?.replaceAll("-", "_");
  if (free?.word !== "field" || free.withoutValue === true || field === undefined) return undefined;
  return isIdentifier(field) ? `To switch off the field ${field}, write --${field}=false.` : undefined;
}

/** Fields and keys are identifiers: a dash in them was meant as an underscore. */
function underscoredHint(name: string, { free }: Verb): string | undefined {
  const plain = name.slice(2).replaceAll("-", "_");
  if (free === undefined || !name.startsWith("--") || !isIdentifier(plain)) return undefined;
  return `Did you mean --${plain}? In the names of ${free.word}s there are underscores, no dashes.`;
}

function visibleNames(options: readonly OptionSpec[]): readonly string[] {
  return options.filter((option) => option.elsewhere === undefined).map(({ name }) => name);
}

/** A refusal of what was typed, with the word that is wrong. */
export function usage(message: string, word: string, hint?: string): Failure {
  return failure("usage", message, { at: { option: word }, ...(hint === undefined ? {} : { hint }) });
}
