import type { Run } from "../command/context.ts";

/** One option of a verb. Names are as people type them, without the leading dashes. */
export interface OptionSpec {
  readonly name: string;
  /** One letter, or ZenML's two (`an`); written after a single dash. */
  readonly short?: string;
  /** What stands for the value in help texts, such as `NAME`; absent: a switch. */
  readonly value?: string;
  readonly repeatable?: boolean;
  readonly required?: boolean;
  readonly choices?: readonly string[];
  /** ZenML has this option and mlstack does not: the sentence that refuses it. Not shown in the help. */
  readonly elsewhere?: string;
  readonly summary: string;
}

/** One argument of a verb, in the order in which they stand. */
export interface ArgumentSpec {
  readonly name: string;
  readonly required: boolean;
  /** Takes all that follow. */
  readonly variadic?: boolean;
  readonly summary: string;
}

/** Options that are not known beforehand: `--field=value`. */
export interface FreeOptions {
  /** What they are called in sentences: "field", "key". */
  readonly word: string;
  readonly summary: string;
  /** Names only, as in `remove-attribute NAME --path`. */
  readonly withoutValue?: boolean;
}

/** One verb of a noun: how it is typed, what it says about itself, and where its code is. */
export interface Verb {
  /** One or two words: `register`, `flavor list`. Empty for a noun that is a verb of its own, such as `status`. */
  readonly name: string;
  readonly summary: string;
  readonly arguments: readonly ArgumentSpec[];
  readonly options: readonly OptionSpec[];
  readonly free?: FreeOptions;
  /** More to know, shown below the options. */
  readonly notes?: readonly string[];
  readonly load: () => Promise<{ readonly run: Run }>;
}
