import process from "node:process";
import { isatty } from "node:tty";

/** What standard input and output allow: full screens, questions line by line (a terminal that cannot move its cursor), or neither. */
export type TerminalKind = "screens" | "lines" | "none";

/** What `terminalKind` looks at; by default this process. */
export type TerminalFacts = {
  readonly stdinIsTty: boolean;
  readonly stdoutIsTty: boolean;
  /** The environment variable TERM. */
  readonly term: string | undefined;
};

/** The facts of this process. Opens no stream and loads nothing of the screens. */
export function terminalFacts(): TerminalFacts {
  return { stdinIsTty: isatty(0), stdoutIsTty: isatty(1), term: process.env.TERM };
}

/** Which front end fits the terminal. */
export function terminalKind(facts: TerminalFacts = terminalFacts()): TerminalKind {
  if (!facts.stdinIsTty || !facts.stdoutIsTty) return "none";
  return facts.term === "dumb" ? "lines" : "screens";
}

/** Says why there can be no screen, as a sentence with what to do; for every `terminalKind` but "screens". */
export function noTerminalSentence(facts: TerminalFacts = terminalFacts()): string {
  if (terminalKind(facts) === "lines")
    return "The screens need a terminal that can move its cursor, and this one (TERM=dumb) cannot. Use a command instead, such as: mlstack stack list";
  const missing = facts.stdoutIsTty ? "input" : facts.stdinIsTty ? "output" : "input and output";
  const verb = missing === "input and output" ? "are" : "is";
  return `The screens need a terminal, but standard ${missing} ${verb} not connected to any. Use a command instead, such as: mlstack stack list`;
}
