import { type FormState, isTyping } from "../forms/formState.ts";
import { formReducer } from "../forms/reducer.ts";
import { replaceTop, topOf } from "../state/screenStack.ts";
import { overlayPane } from "../widgets/hits.ts";
import type { AppState } from "./appState.ts";
import { moveBy } from "./cursor.ts";
import { focusPane } from "./panes.ts";

/** An item of a list that was clicked; `cursor` is the index that the cursor has there. */
export interface ClickedItem {
  readonly pane: string;
  readonly index: number;
  readonly cursor: number;
}

/** Puts the cursor on an item and gives the keys to its pane. */
export function clickItem(state: AppState, { pane, index, cursor }: ClickedItem): AppState {
  const { overlay } = state;
  if (pane === overlayPane) {
    return overlay !== null && "index" in overlay ? { ...state, overlay: { ...overlay, index } } : state;
  }
  return moveBy(focusPane(state, pane), index - Math.max(0, cursor), 0);
}

/** Puts the cursor of the form so many rows further; what is being typed is taken first. A text that cannot be taken stays open. */
export function clickField(state: AppState, by: number): AppState {
  const top = topOf(state.screens);
  if (top.screen !== "form") return state;
  const form = moved(top.form, by);
  return form === top.form ? state : { ...state, screens: replaceTop(state.screens, { ...top, form }) };
}

function moved(form: FormState, by: number): FormState {
  const ready = isTyping(form) ? formReducer(form, { type: "finish" }) : form;
  return isTyping(ready) || by === 0 ? ready : formReducer(ready, { type: "move", by });
}
