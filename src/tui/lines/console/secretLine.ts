import { keyName } from "../../keymap/keyName.ts";
import { editByKey, editOf, insertText, type TextEdit, textOfEdit } from "../../keymap/textEdit.ts";
import type { TerminalEvent } from "../../terminal/events.ts";
import { KeyDecoder } from "../../terminal/keyDecoder.ts";

/** What became of a line that is typed unseen: it goes on, it is whole (with the bytes typed behind it), or the person wants to leave, or to go to the shell for a while. */
export type SecretStep =
  | { readonly kind: "typing" }
  | { readonly kind: "line"; readonly text: string; readonly rest: Uint8Array }
  | { readonly kind: "end" }
  | { readonly kind: "interrupt" }
  | { readonly kind: "suspend" };

const typing: SecretStep = { kind: "typing" };
const [lineFeed, carriageReturn] = [0x0a, 0x0d];

/** A line that is typed on a terminal in raw mode, which shows nothing of it. The keys of readline edit it. */
export class SecretLine {
  readonly #decoder = new KeyDecoder();
  #edit: TextEdit = editOf("");

  /** Takes bytes in, up to the end of the line. */
  push(bytes: Uint8Array): SecretStep {
    const end = bytes.findIndex((byte) => byte === lineFeed || byte === carriageReturn);
    const left = this.#take(this.#decoder.push(end < 0 ? bytes : bytes.subarray(0, end)));
    if (left !== undefined) return left;
    if (end < 0) return typing;
    const late = this.#take(this.#decoder.flush());
    return late ?? { kind: "line", text: textOfEdit(this.#edit), rest: bytes.subarray(end + 1) };
  }

  #take(events: readonly TerminalEvent[]): SecretStep | undefined {
    for (const event of events) {
      if (event.kind === "paste") this.#edit = insertText(this.#edit, event.text);
      if (event.kind !== "key") continue;
      const key = keyName(event);
      if (key === "ctrl+c") return { kind: "interrupt" };
      if (key === "ctrl+z") return { kind: "suspend" };
      if (key === "ctrl+d" && textOfEdit(this.#edit) === "") return { kind: "end" };
      this.#edit = event.text === "" ? (editByKey(this.#edit, key) ?? this.#edit) : insertText(this.#edit, event.text);
    }
    return undefined;
  }
}
