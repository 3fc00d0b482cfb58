import { componentTypeIds } from "../../../core/componentType.ts";
import { type FormState, isTyping } from "../../forms/formState.ts";
import { formReducer } from "../../forms/reducer.ts";
import { cursorOf } from "../../state/list.ts";
import { replaceTop, topOf } from "../../state/screenStack.ts";
import { overlayPane } from "../../widgets/hits.ts";
import type { AppState } from "../appState.ts";
import { moveBy, shownList } from "../list/shownList.ts";
import { focusPane } from "./panes.ts";

/** Puts the cursor on an item of a list and gives the keys to its pane. The cursor may have moved since the list was drawn. */
export function clickItem(state: AppState, pane: string, index: number): AppState {
  const { overlay } = state;
  if (pane === overlayPane) {
    return overlay !== null && "index" in overlay ? { ...state, overlay: { ...overlay, index } } : state;
  }
  const focused = focusPane(state, pane);
  return moveBy(focused, index - cursorIn(focused), 0);
}

/** Where the cursor of the pane with the keys is. */
function cursorIn(state: AppState): number {
  const top = topOf(state.screens);
  if ("pane" in top && top.pane === "types") return componentTypeIds.indexOf(top.type);
  if ("pane" in top && top.pane === "problems") return top.problem;
  if ("pane" in top && top.pane === "slots") return componentTypeIds.indexOf(top.slot);
  const shown = shownList(state);
  return shown === undefined ? 0 : Math.max(0, cursorOf(shown.list, shown.keys));
}

/** Puts the cursor on a row of the form; what is being typed is taken first. A text that cannot be taken stays open. */
export function clickField(state: AppState, index: number): AppState {
  return withForm(state, (form) => {
    const ready = isTyping(form) ? formReducer(form, { type: "finish" }) : form;
    if (isTyping(ready)) return ready;
    return formReducer(formReducer(ready, { type: "move", by: "first" }), { type: "move", by: index });
  });
}

/** Moves the cursor of the form, or that of the values to choose below a row. A text that is being typed stays where it is. */
export function stepForm(state: AppState, by: number): AppState {
  return withForm(state, (form) =>
    isTyping(form) && form.editing?.kind !== "pick" ? form : formReducer(form, { type: "move", by }),
  );
}

function withForm(state: AppState, change: (form: FormState) => FormState): AppState {
  const top = topOf(state.screens);
  if (top.screen !== "form") return state;
  const form = change(top.form);
  return form === top.form ? state : { ...state, screens: replaceTop(state.screens, { ...top, form }) };
}
