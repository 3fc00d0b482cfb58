import type { AppState, ScreenName } from "./appState.ts";
import type { Context } from "./context.ts";

/** Words of a command: always the same, or by what is on the screen. */
export type Words = string | ((state: AppState) => string);

/** One thing that a key can do. Footer, help and key documentation are made from these records. */
export interface Command {
  /** Stable id, such as `stack.setActive`. */
  readonly id: string;
  /** Two or three words for the footer: "set active". */
  readonly title: Words;
  /** Its keys; a chord is written with blanks: `g g`. */
  readonly keys: readonly string[];
  readonly on: readonly ScreenName[] | "everywhere";
  /** It leads to a change of what is stored, which a read-only home refuses. */
  readonly changes?: true;
  /** Absent: always. */
  readonly when?: (state: AppState) => boolean;
  /** Why it does not work now; said when its key is pressed all the same. */
  readonly else?: Words;
  /** Listed in the footer when it works, with its first key or with so many of them. Moving about is only in the help. */
  readonly footer?: true | number;
  readonly run: (context: Context) => void | Promise<void>;
}

/** The words that fit what is on the screen. */
export function wordsOf(words: Words, state: AppState): string {
  return typeof words === "string" ? words : words(state);
}

/** Said of every command that changes something, where nothing can be changed. */
export const readOnlyText = "This home is read-only.";

/** Why a command does not work now, as a sentence; undefined when it works. */
export function refusalOf(command: Command, state: AppState): string | undefined {
  if (command.changes === true && state.data.readOnly) return readOnlyText;
  if (command.when === undefined || command.when(state)) return undefined;
  return wordsOf(command.else ?? "This does not work here.", state);
}
