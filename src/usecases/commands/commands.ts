import { listed } from "../../core/listed.ts";
import type { CommandText, Program } from "../../interop/commands/argument.ts";
import { changeCommands } from "../../interop/commands/changeCommands.ts";
import type { Change } from "../../interop/commands/facts.ts";
import { shellText } from "../../interop/commands/shell.ts";

/** What one program is told, for a POSIX shell. */
export interface ProgramCommands {
  /** The commands as they can be pasted; empty: there are none. */
  readonly text: string;
  /** Sentences about what the commands cannot say or need first. */
  readonly notes: readonly string[];
}

/** The commands for the same thing in both programs. */
export interface Commands {
  readonly mlstack: ProgramCommands;
  readonly zenml: ProgramCommands;
}

function programCommands({ lines, notes }: CommandText): ProgramCommands {
  return { text: shellText(lines), notes };
}

/** The commands that make a change. `variablesNote` says what has to be in the variables. */
export function commandsOf(change: Change, variablesNote: (names: string) => string = secretsNote): Commands {
  return inBoth((program) => {
    const { variables, ...text } = changeCommands(program, change);
    const notes = variables.length === 0 ? [] : [variablesNote(listed(variables))];
    return { ...text, notes: [...text.notes, ...notes] };
  });
}

/** The same in both programs. */
export function inBoth(textOf: (program: Program) => CommandText): Commands {
  return { mlstack: programCommands(textOf("mlstack")), zenml: programCommands(textOf("zenml")) };
}

function secretsNote(names: string): string {
  return `Secret values are not written here: set ${names} first, or refer to a secret with {{name.key}}.`;
}
