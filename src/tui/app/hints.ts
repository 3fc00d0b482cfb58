import type { AppState } from "../actions/appState.ts";
import { wordsOf } from "../actions/command.ts";
import { modeOf, modes } from "../actions/mode.ts";
import { footerCommands, keysOf } from "../actions/table.ts";
import { labelOf } from "../keymap/keyName.ts";
import type { KeyHint } from "../widgets/Footer.tsx";

/** Where what is typed narrows a list. */
const narrow: KeyHint = { keys: "type", title: "to filter" };
const narrowing: ReadonlySet<string> = new Set(["filter", "form.filter", "form.pick", "help", "choice", "palette"]);

/** What the footer lists: the keys that work now. The help comes last, since it leads to everything else. */
export function hintsFor(state: AppState): readonly KeyHint[] {
  const mode = modeOf(state);
  const hints = footerCommands(state).map((command) => ({
    id: command.id,
    keys: labelOf(keysOf(command, state), command.footer === true ? 1 : command.footer),
    title: wordsOf(command.title, state),
  }));
  const help = hints.filter(({ id }) => id === "app.help");
  const others = hints.filter(({ id }) => id !== "app.help");
  return [...(modes[mode].isText && narrowing.has(mode) ? [narrow] : []), ...others, ...help];
}
