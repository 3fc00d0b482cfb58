import { visible } from "../../core/visible.ts";
import { type TextEdit, textOfEdit } from "../keymap/textEdit.ts";
import { Cursor, type Position } from "./Cursor.tsx";
import { widthOf } from "./cells.ts";
import { useInputView } from "./inputView.ts";
import type { Line, Span } from "./line.ts";
import { T } from "./T.tsx";

/** What `TextInput` draws. */
export type TextInputProps = {
  readonly edit: TextEdit;
  readonly width: number;
  /** Keys go here: the terminal's cursor stands in it. */
  readonly isActive: boolean;
  /** The cell of the screen where the row begins. */
  readonly at: Position;
  /** Stands before the text, such as `/ `. */
  readonly prompt?: string;
  /** Shown while nothing is typed. */
  readonly placeholder?: string;
  /** A secret: stars in place of the text. */
  readonly isMasked?: boolean;
};

/** One row in which text is typed; of a longer text the part around the cursor is shown. */
export function TextInput({
  edit,
  width,
  isActive,
  at,
  prompt = "",
  placeholder = "",
  isMasked = false,
}: TextInputProps) {
  const before = widthOf(visible(prompt));
  const view = useInputView(edit, width - before, isMasked);
  const isEmpty = textOfEdit(edit) === "";
  const shown: Span = isEmpty ? { text: placeholder, style: "dim" } : { text: view.text, ...selectionOf(edit) };
  const line: Line = [{ text: prompt, style: "key" }, shown];
  return (
    <>
      <T line={line} width={width} />
      {isActive ? <Cursor at={{ x: at.x + before + view.cursor, y: at.y }} /> : null}
    </>
  );
}

/** How a text that is selected as a whole looks: the next key that types replaces it. */
export function selectionOf({ selected }: TextEdit): Pick<Span, "style"> {
  return selected ? { style: "cursor" } : {};
}
