import process from "node:process";
import { isatty } from "node:tty";

/** What is opened: full screens, questions line by line, or neither, since nobody is there to answer. */
export type TerminalKind = "screens" | "lines" | "none";

/** What `terminalKind` looks at; what is absent is that of this process. */
export interface TerminalFacts {
  readonly stdinIsTty?: boolean;
  readonly stdoutIsTty?: boolean;
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Whether the words of the command line ask for lines; undefined: they say nothing. */
  readonly asked?: boolean | undefined;
}

/** Which front end fits. Lines also through a pipe when they are asked for; a terminal that cannot move its cursor (TERM=dumb) has nothing else. Opens no stream and loads nothing of the screens. */
export function terminalKind(facts: TerminalFacts = {}): TerminalKind {
  const { stdinIsTty = isatty(0), stdoutIsTty = isatty(1), environment = process.env } = facts;
  if (facts.asked ?? asksForLines(environment)) return "lines";
  if (!stdinIsTty || !stdoutIsTty) return "none";
  return environment.TERM === "dumb" ? "lines" : "screens";
}

/**
 * Whether the environment asks for lines; undefined: it says nothing. `MLSTACK_ACCESSIBLE` decides if it is there; else `ACCESSIBLE`, as programs
 * made with huh know it, or `INK_SCREEN_READER`, as Ink knows it.
 */
export function asksForLines(environment: Readonly<Record<string, string | undefined>>): boolean | undefined {
  const own = switchOf(environment.MLSTACK_ACCESSIBLE);
  if (own !== undefined) return own;
  const others = [switchOf(environment.ACCESSIBLE), switchOf(environment.INK_SCREEN_READER)];
  return others.includes(true) ? true : others.includes(false) ? false : undefined;
}

/** A variable as on or off; undefined: not there, or empty. */
function switchOf(text: string | undefined): boolean | undefined {
  if (text === undefined || text === "") return undefined;
  return !["0", "false", "no", "off"].includes(text.toLowerCase());
}

/** Says why there can be no screen, as a sentence with what to do; for the kind "none". */
export function noTerminalSentence({ stdinIsTty = isatty(0), stdoutIsTty = isatty(1) }: TerminalFacts = {}): string {
  const missing = stdoutIsTty ? "input" : stdinIsTty ? "output" : "input and output";
  const verb = missing === "input and output" ? "are" : "is";
  return `The screens need a terminal, but standard ${missing} ${verb} not connected to any. Use a command instead, such as: mlstack stack list (or mlstack --accessible, which asks line by line)`;
}
