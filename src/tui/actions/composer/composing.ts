import type { ComposerState } from "../../state/composer.ts";
import { stackById } from "../../state/data.ts";
import { type AppState, shown } from "../appState.ts";
import { type Command, type Words, wordsOf } from "../command.ts";
import { alwaysThere } from "../context.ts";

/** The composer, when it is the screen on top. */
export function composerOn(state: AppState): ComposerState | undefined {
  return shown(state, "composer");
}

/** The name of the stack that is shown, when it is one that cannot be changed. */
export function protectedName(state: AppState): string | undefined {
  const stack = stackById(state.data, composerOn(state)?.stackId);
  return stack?.protected ? stack.name : undefined;
}

/** A command that changes the composition, which that of the default stack refuses. */
export function composing(command: Command & { readonly else: Words }): Command {
  const { when = () => true, else: why } = command;
  return {
    ...command,
    changes: true,
    when: (state) => protectedName(state) === undefined && when(state),
    else: (state) => {
      const name = protectedName(state);
      return name === undefined ? wordsOf(why, state) : alwaysThere(name);
    },
  };
}
