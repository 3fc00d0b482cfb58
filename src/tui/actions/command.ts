import type { AppState, ScreenName } from "./appState.ts";
import type { Context } from "./context.ts";

/** One thing that a key can do. Footer, help and key documentation are made from these records. */
export interface Command {
  /** Stable id, such as `stack.setActive`. */
  readonly id: string;
  /** Two or three words for the footer: "set active". */
  readonly title: string;
  /** Its keys; a chord is written with blanks: `g g`. */
  readonly keys: readonly string[];
  readonly on: readonly ScreenName[] | "everywhere";
  /** Absent: always. */
  readonly when?: (state: AppState) => boolean;
  /** Why it does not work now; said when its key is pressed all the same. */
  readonly else?: string;
  /** Listed in the footer when it works. Moving about is only in the help. */
  readonly footer?: boolean;
  readonly run: (context: Context) => void | Promise<void>;
}
