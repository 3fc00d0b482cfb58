import { isTyping } from "../forms/formState.ts";
import { topOf } from "../state/screenStack.ts";
import type { AppState, ScreenName } from "./appState.ts";
import { shownList } from "./list/shownList.ts";
import type { Overlay } from "./overlay/overlay.ts";

/** Where in a form text is typed. */
type FormMode = "form.text" | "form.key" | "form.pick" | "form.filter";

/** Where keys go: a screen, what lies above it, or a text that is typed in it. */
export type Mode = ScreenName | Overlay["kind"] | "filter" | FormMode;

/** Where the keys go now. */
export function modeOf(state: AppState): Mode {
  if (state.overlay !== null) return state.overlay.kind;
  const top = topOf(state.screens);
  if (top.screen !== "form") return isFiltering(state) ? "filter" : top.screen;
  if (!isTyping(top.form)) return "form";
  return top.form.editing === null ? "form.filter" : `form.${top.form.editing.kind}`;
}

function isFiltering(state: AppState): boolean {
  return (shownList(state)?.list.typing ?? null) !== null;
}

/** All modes, in the order in which documentation tells of them; those in which keys type a text are marked. */
export const modes: Readonly<
  Record<Mode, { readonly title: string; readonly isText: boolean; readonly isScreen: boolean }>
> = {
  stacks: { title: "Stacks", isText: false, isScreen: true },
  composer: { title: "Composer", isText: false, isScreen: true },
  form: { title: "Form", isText: false, isScreen: true },
  components: { title: "Components", isText: false, isScreen: true },
  flavors: { title: "Flavors", isText: false, isScreen: true },
  flavor: { title: "A flavor", isText: false, isScreen: true },
  picture: { title: "Picture of a stack", isText: false, isScreen: true },
  diff: { title: "Two things side by side", isText: false, isScreen: true },
  artifacts: { title: "Artifacts", isText: false, isScreen: true },
  integrations: { title: "Integrations", isText: false, isScreen: true },
  log: { title: "Activity", isText: false, isScreen: true },
  filter: { title: "While a filter is typed", isText: true, isScreen: false },
  "form.text": { title: "While a value is typed", isText: true, isScreen: false },
  "form.key": { title: "While the key of an entry is typed", isText: true, isScreen: false },
  "form.pick": { title: "While a value is chosen", isText: true, isScreen: false },
  "form.filter": { title: "While fields are filtered", isText: true, isScreen: false },
  help: { title: "Help", isText: true, isScreen: false },
  palette: { title: "Palette", isText: true, isScreen: false },
  choice: { title: "A choice", isText: true, isScreen: false },
  prompt: { title: "A question with a text for an answer", isText: true, isScreen: false },
  acknowledge: { title: "A question whose answer is a word", isText: true, isScreen: false },
  confirm: { title: "A question with yes or no for an answer", isText: false, isScreen: false },
  sheet: { title: "A sheet of text", isText: false, isScreen: false },
};
