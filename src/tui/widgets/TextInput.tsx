import { visible } from "../../core/visible.ts";
import { graphemes, type TextEdit, textOfEdit } from "../keymap/textEdit.ts";
import { Cursor, type Position } from "./Cursor.tsx";
import { headOf, tailOf, widthOf } from "./cells.ts";
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

/** One row in which text is typed; longer text scrolls. */
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
  const view = inputView(edit, width - before, isMasked);
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

/** What of a text is shown in `width` cells, and in which of them the cursor stands. The last cell stays free for it. */
export function inputView(
  edit: TextEdit,
  width: number,
  isMasked = false,
): { readonly text: string; readonly cursor: number } {
  const before = shownText(edit.before, isMasked);
  const room = Math.max(0, width - 1);
  const head = widthOf(before) <= room ? before : tailOf(before, room);
  const cursor = widthOf(head);
  return { text: head + headOf(shownText(edit.after, isMasked), room - cursor), cursor };
}

function shownText(text: string, isMasked: boolean): string {
  return isMasked ? "*".repeat(graphemes(text).length) : visible(text, { max: Number.POSITIVE_INFINITY });
}
