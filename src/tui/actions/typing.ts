import type { FormAction } from "../forms/formAction.ts";
import type { FormScreenState } from "../forms/formScreen.ts";
import { isTyping } from "../forms/formState.ts";
import { formReducer } from "../forms/reducer.ts";
import { editByKey, insertText, isEditKey, type TextEdit } from "../keymap/textEdit.ts";
import { typeFilter } from "../state/list.ts";
import { replaceTop } from "../state/screenStack.ts";
import { type AppState, shown } from "./appState.ts";
import { shownList } from "./list/shownList.ts";
import { retyped } from "./overlay/overlay.ts";

/** A text that keys are typed into. */
interface TypedText {
  /** Types a character, or inserts what was pasted. */
  readonly insert: (text: string, isPaste: boolean) => AppState;
  /** Moves the cursor in the text or deletes; `key` is one of `isEditKey`. */
  readonly edit: (key: string) => AppState;
}

/** The text that keys go to now; undefined while they are commands. */
export function typedText(state: AppState): TypedText | undefined {
  const { overlay } = state;
  if (overlay !== null)
    return "typing" in overlay
      ? plainText(overlay.typing, (typing) => ({ ...state, overlay: retyped(overlay, typing) }))
      : undefined;
  const screen = shown(state, "form");
  if (screen !== undefined) return isTyping(screen.form) ? formText(state, screen) : undefined;
  const list = shownList(state);
  const typing = list?.list.typing ?? null;
  if (list === undefined || typing === null) return undefined;
  return plainText(typing, (next) => ({
    ...state,
    screens: replaceTop(state.screens, list.put(typeFilter(list.list, next))),
  }));
}

/** A text of one line: the lines of a paste are joined. */
function plainText(edit: TextEdit, put: (edit: TextEdit) => AppState): TypedText {
  return {
    insert: (text) => put(insertText(edit, text.replaceAll("\n", " "))),
    edit: (key) => put(editByKey(edit, key) ?? edit),
  };
}

function formText(state: AppState, screen: FormScreenState): TypedText {
  const after = (action: FormAction): AppState => ({
    ...state,
    screens: replaceTop(state.screens, { ...screen, form: formReducer(screen.form, action) }),
  });
  return {
    insert: (text, isPaste) => after({ type: isPaste ? "paste" : "type", text }),
    edit: (key) => after({ type: "edit-key", key }),
  };
}

/** The state after a paste into the text that is typed; undefined where none is. */
export function pasted(state: AppState, text: string): AppState | undefined {
  return typedText(state)?.insert(text, true);
}

/** The state after a key that belongs to a text; undefined when the key is none of a text. */
export function typed(state: AppState, key: string, text: string): AppState | undefined {
  const into = text !== "" || isEditKey(key) ? typedText(state) : undefined;
  return text === "" ? into?.edit(key) : into?.insert(text, false);
}
