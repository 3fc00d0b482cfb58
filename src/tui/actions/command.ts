import type { AppState } from "./appState.ts";
import type { Context } from "./context.ts";
import { type Mode, modes } from "./mode.ts";

/** Which commands get room in the footer before others. */
export type FooterRoom = "always" | "early" | "last";

/** Words of a command: always the same, or by what is on the screen. */
export type Words = string | ((state: AppState) => string);

/** One thing that a key can do. Footer, help, palette and key documentation are made from these records, and no key is looked up anywhere else. */
export interface Command {
  /** Stable id, such as `stack.setActive`. */
  readonly id: string;
  /** Two or three words for the footer: "set active". */
  readonly title: Words;
  /** Its keys; a chord is written with blanks: `g g`. */
  readonly keys: readonly string[];
  /** Where it is there: in some modes; on all screens while no text is typed and nothing lies above them; or wherever one is. */
  readonly on: readonly Mode[] | "screens" | "always";
  /** It leads to a change of what is stored, which a read-only home refuses. */
  readonly changes?: true;
  /** It takes something away. */
  readonly dangerous?: true;
  /** Other words that people may look for it by. */
  readonly aliases?: readonly string[];
  /** Works also while the terminal is too small to show anything: what cannot be seen must not be changed. */
  readonly blind?: true;
  /** Absent: always. */
  readonly when?: (state: AppState) => boolean;
  /** Why it does not work now; said when its key is pressed all the same. */
  readonly else?: Words;
  /** Listed in the footer when it works, with its first key or with so many of them. Moving about is only in the help. */
  readonly footer?: true | number;
  /** Where the footer has no room for all: what stays first, what comes before others, what goes first. Absent: in between. */
  readonly room?: FooterRoom;
  /** Listed there only then; absent: whenever it works. */
  readonly footerWhen?: (state: AppState) => boolean;
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

/** Tells whether a command is there in a mode. */
export function isIn(command: Command, mode: Mode): boolean {
  if (command.on === "always") return true;
  return command.on === "screens" ? modes[mode].isScreen : command.on.includes(mode);
}
