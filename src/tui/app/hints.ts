import type { AppState, Overlay } from "../actions/appState.ts";
import { wordsOf } from "../actions/command.ts";
import { shownList } from "../actions/cursor.ts";
import { footerCommands } from "../actions/table.ts";
import { type FormState, isTyping } from "../forms/formState.ts";
import { labelOf } from "../keymap/keyName.ts";
import { topOf } from "../state/screenStack.ts";
import type { KeyHint } from "../widgets/Footer.tsx";

const take: KeyHint = { keys: "enter", title: "take" };
const leave: KeyHint = { keys: "esc", title: "leave as it was" };
const narrow: KeyHint = { keys: "type", title: "to filter" };

/** What the footer lists: the keys that work now. The help comes last, since it leads to everything else. */
export function hintsFor(state: AppState): readonly KeyHint[] {
  const top = topOf(state.screens);
  if (state.overlay !== null) return whileAsked[state.overlay.kind];
  if (top.screen === "form" && isTyping(top.form)) return whileTyping(top.form);
  if ((shownList(state)?.list.typing ?? null) !== null) return whileFiltering;
  const hints = footerCommands(state).map(({ id, keys, title, footer }) => ({
    id,
    keys: labelOf(keys, footer === true ? 1 : footer),
    title: wordsOf(title, state),
  }));
  return [...hints.filter(({ id }) => id !== "app.help"), ...hints.filter(({ id }) => id === "app.help")];
}

/** The keys of what lies above the screen, whose own keys do not work then. */
const whileAsked: Readonly<Record<Overlay["kind"], readonly KeyHint[]>> = {
  help: [narrow, { keys: "up/down", title: "scroll" }, { keys: "esc", title: "close" }],
  prompt: [take, { keys: "esc", title: "leave" }],
  confirm: [
    { keys: "y", title: "yes" },
    { keys: "n", title: "no" },
  ],
};

/** A filter narrows its list at once. */
const whileFiltering: readonly KeyHint[] = [
  narrow,
  { keys: "up/down", title: "move" },
  { keys: "enter", title: "keep" },
  { keys: "esc", title: "show all" },
];

function whileTyping({ editing }: FormState): readonly KeyHint[] {
  if (editing === null) return whileFiltering;
  const choice = editing.kind === "pick" ? [narrow, { keys: "up/down", title: "move" }] : [];
  return [...choice, take, leave, { keys: "ctrl+s", title: "save" }];
}
