import process from "node:process";
import { isatty } from "node:tty";
import { visible } from "../../core/visible.ts";

/** What is opened: full screens, questions line by line, or neither, since nobody is there to answer. */
export type TerminalKind = "screens" | "lines" | "none";

type Environment = Readonly<Record<string, string | undefined>>;

/** What `terminalKind` looks at; what is absent is that of this process. */
export interface TerminalFacts {
  readonly stdinIsTty?: boolean;
  readonly stdoutIsTty?: boolean;
  readonly environment?: Environment;
  /** Whether the words of the command line ask for lines; undefined: they say nothing. */
  readonly asked?: boolean | undefined;
}

/**
 * Which front end fits. Lines also through a pipe when they are asked for; a terminal that cannot move its cursor (TERM=dumb) gets them unless
 * `MLSTACK_ACCESSIBLE` says no. Opens no stream and loads nothing of the screens.
 */
export function terminalKind(facts: TerminalFacts = {}): TerminalKind {
  const { stdinIsTty = isatty(0), stdoutIsTty = isatty(1), environment = process.env } = facts;
  if (facts.asked ?? asksForLines(environment)) return "lines";
  if (!stdinIsTty || !stdoutIsTty) return "none";
  return environment.TERM === "dumb" && switchOf(environment.MLSTACK_ACCESSIBLE) !== false ? "lines" : "screens";
}

/**
 * Whether the environment asks for lines; undefined: it says nothing. `MLSTACK_ACCESSIBLE` decides if it is there; else `ACCESSIBLE`, as programs
 * made with huh know it, or `INK_SCREEN_READER`, as Ink knows it.
 */
export function asksForLines(environment: Environment): boolean | undefined {
  const own = switchOf(environment.MLSTACK_ACCESSIBLE);
  if (own !== undefined) return own;
  const others = [switchOf(environment.ACCESSIBLE), switchOf(environment.INK_SCREEN_READER)];
  return others.includes(true) ? true : others.includes(false) ? false : undefined;
}

/** What is wrong with the variable that asks for lines, as a sentence with what to do; undefined: nothing. */
export function linesVariableProblem({ MLSTACK_ACCESSIBLE: text = "" }: Environment): string | undefined {
  if ([...on, ...off, ""].includes(text.toLowerCase())) return undefined;
  const shown = visible(text, { max: 40 });
  return `The variable MLSTACK_ACCESSIBLE is ${shown}, which is neither on nor off. Set it to ${on.join(", ")} for questions line by line, or to ${off.join(", ")} for screens.`;
}

const on: readonly string[] = ["1", "true", "yes", "on"];
const off: readonly string[] = ["0", "false", "no", "off"];

/** A variable as on or off; undefined: not there, or empty. Those of other programs are on with any other text. */
function switchOf(text: string | undefined): boolean | undefined {
  if (text === undefined || text === "") return undefined;
  return !off.includes(text.toLowerCase());
}

/** Says why there can be no screen, as a sentence with what to do; for the kind "none". */
export function noTerminalSentence({ stdinIsTty = isatty(0), stdoutIsTty = isatty(1) }: TerminalFacts = {}): string {
  const missing = stdoutIsTty ? "input" : stdinIsTty ? "output" : "input and output";
  const verb = missing === "input and output" ? "are" : "is";
  return `The screens need a terminal, but standard ${missing} ${verb} not connected to any. Use a command instead, such as: mlstack stack list (or mlstack --accessible, which asks line by line)`;
}
