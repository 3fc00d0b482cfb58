import type { AppState } from "../actions/appState.ts";
import { wordsOf } from "../actions/command.ts";
import { isNarrowed } from "../actions/globalCommands.ts";
import { goCommands } from "../actions/goCommands.ts";
import { modeOf, modes } from "../actions/mode.ts";
import { footerCommands, keysOf } from "../actions/table.ts";
import { labelOf } from "../keymap/keyName.ts";
import type { KeyHint } from "../widgets/Footer.tsx";

/** Where what is typed narrows a list. */
const narrow: KeyHint = { keys: "type", title: "to filter" };
const narrowing: ReadonlySet<string> = new Set(["filter", "form.filter", "form.pick", "help", "choice", "palette"]);

/** Screens for going from one to the other; elsewhere something is being done, and its keys come first. */
const mains: ReadonlySet<string> = new Set(["stacks", "components", "flavors", "log", "artifacts", "integrations"]);

/** What the footer lists: the keys that work now. The help comes last, since it leads to everything else; the way out of a filter first. */
export function hintsFor(state: AppState): readonly KeyHint[] {
  const mode = modeOf(state);
  const isOut = modes[mode].isScreen && isNarrowed(state);
  const isMain = mains.has(mode);
  const back = isOut ? "always" : isMain ? "early" : undefined;
  const all = footerCommands(state).map((command): KeyHint => {
    const room = command.id === "app.back" ? back : command.room;
    return {
      id: command.id,
      keys: labelOf(keysOf(command, state), command.footer === true ? 1 : command.footer),
      title: wordsOf(command.title, state),
      ...(room === undefined ? {} : { room }),
    };
  });
  // Of two that work with the same key the first one is meant.
  const hints = all.filter((hint, i) => all.findIndex(({ keys }) => keys === hint.keys) === i);
  const idsOf = (...ids: readonly string[]): readonly KeyHint[] => hints.filter(({ id = "" }) => ids.includes(id));
  const first = isOut ? idsOf("app.back") : [];
  const last = [...(isMain ? [goHint(state)] : []), ...idsOf("app.quit"), ...idsOf("app.help")];
  const others = hints.filter((hint) => !first.includes(hint) && !last.includes(hint));
  return [...(modes[mode].isText && narrowing.has(mode) ? [narrow] : []), ...first, ...others, ...last];
}

/** The keys that lead to the screens: `1-6` as long as nobody gave them others. */
function goHint(state: AppState): KeyHint {
  const keys = goCommands.filter(({ when }) => when === undefined).flatMap((each) => keysOf(each, state).slice(0, 1));
  const isRow = keys.every((key, i) => key === String(i + 1));
  return { keys: isRow ? `1-${keys.length}` : labelOf(keys, keys.length), title: "go", room: "early" };
}
