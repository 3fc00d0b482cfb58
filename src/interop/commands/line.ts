import type { Argument, CommandLine, CommandText, Program } from "./argument.ts";

/** The parts of one command line. */
export interface LineParts {
  readonly program: Program;
  /** The noun and the verb: `["stack", "register"]`. */
  readonly verb: readonly string[];
  /** The arguments that are no options, in their order. */
  readonly names: readonly string[];
  readonly options?: readonly Argument[];
  /** Fields that have the name of an option: behind `--` there are no options. */
  readonly behind?: readonly Argument[];
}

/** The words in an order in which both programs read them; a name that looks like an option stands behind `--`, too. */
export function lineOf({ program, verb, names, options = [], behind = [] }: LineParts): CommandLine {
  const isOdd = names.some((name) => name.startsWith("-"));
  const [first, last] = isOdd ? [[], names] : [names, []];
  const end = [...last, ...behind];
  return [program, ...verb, ...first, ...options, ...(end.length === 0 ? [] : ["--", ...end])];
}

/** What one command line does. `notes`: what it cannot say. */
export function oneLine(parts: LineParts, notes: readonly string[] = []): CommandText {
  return { lines: [lineOf(parts)], notes };
}

/** `--name=value`. */
export function option(name: string, value: string): string {
  return `--${name}=${value}`;
}
