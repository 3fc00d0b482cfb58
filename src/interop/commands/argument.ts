/** The value of an argument that is not written down, since it is secret: the shell takes it from a variable. */
export interface HiddenArgument {
  /** What stands before the value: `--key=`. */
  readonly prefix: string;
  /** The name of the variable. */
  readonly variable: string;
}

/** One word of a command line. */
export type Argument = string | HiddenArgument;

/** A command line that can be run: the program first. */
export type CommandLine = readonly [program: Program, ...words: readonly Argument[]];

/** The programs that commands are written for. */
export type Program = "mlstack" | "zenml";

/** What a program is told to do: its commands in their order, and sentences about what they cannot say. */
export interface CommandText {
  readonly lines: readonly CommandLine[];
  readonly notes: readonly string[];
}

/** Nothing to do and nothing to say. */
export const noCommands: CommandText = { lines: [], notes: [] };

/** Several texts, one after the other; a sentence that is said in several is said once. */
export function joined(texts: readonly CommandText[]): CommandText {
  return {
    lines: texts.flatMap(({ lines }) => lines),
    notes: [...new Set(texts.flatMap(({ notes }) => notes))],
  };
}

/** Tells whether a text can be a part of a command line at all: it has no NUL, and UTF-8 has all of its characters. */
export function isSayable(text: string): boolean {
  return text.isWellFormed() && !text.includes("\0");
}
