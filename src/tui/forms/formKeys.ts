import { keyName } from "../keymap/keyName.ts";
import { editByKey } from "../keymap/textEdit.ts";
import type { KeyEvent, PasteEvent } from "../terminal/events.ts";
import { type FormState, isTyping } from "./formState.ts";
import type { FormAction } from "./reducer.ts";

const nothing = { before: "", after: "" };

/** What keys do in an open editor, beside typing. */
const typingKeys: Readonly<Record<string, FormAction>> = {
  enter: { type: "enter" },
  esc: { type: "cancel" },
  up: { type: "move", by: -1 },
  down: { type: "move", by: 1 },
  "ctrl+p": { type: "move", by: -1 },
  "ctrl+n": { type: "move", by: 1 },
  "shift+tab": { type: "move", by: -1 },
  tab: { type: "move", by: 1 },
};

/** What a key or paste means while text is typed in the form; undefined if it is left to the bindings of the screen. A paste is always the form's. */
export function formKey(state: FormState, event: KeyEvent | PasteEvent): FormAction | undefined {
  if (event.kind === "paste") return { type: "paste", text: event.text };
  if (!isTyping(state)) return undefined;
  if (event.text !== "") return { type: "type", text: event.text };
  const key = keyName(event);
  if (state.filtering && (key === "up" || key === "down")) return undefined;
  if (Object.hasOwn(typingKeys, key)) return typingKeys[key];
  return editByKey(nothing, key) === undefined ? undefined : { type: "edit-key", key };
}
