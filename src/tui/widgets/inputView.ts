import { useRef } from "react";
import { visible } from "../../core/visible.ts";
import { graphemes, type TextEdit } from "../keymap/textEdit.ts";
import { headOf, tailOf, widthOf } from "./cells.ts";

/** What of a typed text is shown. */
export interface InputView {
  /** With `…` where text is hidden. */
  readonly text: string;
  /** The cell of the cursor. */
  readonly cursor: number;
  /** Where in the text the window begins, in characters; the next view begins there too if it can. */
  readonly from: number;
}

/** A cell takes at most so many characters of a text that people type; more is not measured. */
const charsPerCell = 32;
/** So many cells stay in view before the cursor: one sign, which may be wide. */
const edge = 2;
/** Fewer cells than this have no room for marks. */
const narrowest = 6;

/**
 * What of a text is shown in `width` cells, and in which of them the cursor stands. The last cell stays free for it. The window stays where it was (`from`)
 * until the cursor reaches an edge, and is no emptier than it must be.
 */
export function inputView(edit: TextEdit, width: number, isMasked = false, from = 0): InputView {
  const before = shownText(edit.before, isMasked);
  const after = shownText(edit.after, isMasked);
  const room = Math.max(0, width - 1);
  const most = width * charsPerCell;
  if (before.length + after.length <= most && widthOf(before) + widthOf(after) <= room)
    return { text: before + after, cursor: widthOf(before), from: 0 };
  if (width < narrowest) {
    const head = tailOf(before.slice(-most), room);
    const cursor = widthOf(head);
    return { text: head + headOf(after.slice(0, most), room - cursor), cursor, from: 0 };
  }
  const start = startOf(before, after.slice(0, most), room, from);
  const head = (start > 0 ? "…" : "") + before.slice(start);
  const cursor = widthOf(head);
  const tail = headOf(after.slice(0, most), room - cursor);
  return { text: head + tail + (tail.length < after.length ? "…" : ""), cursor, from: start };
}

/** Where the window begins. A mark takes the place of hidden text: at the left in the first cell, at the right in the free one. */
function startOf(before: string, after: string, room: number, wanted: number): number {
  const from = Math.min(wanted, before.length);
  const near = before.slice(-room * charsPerCell);
  const startOfTail = (cells: number): number => before.length - tailOf(near, cells).length;
  const last = after === "" ? room : room - 1;
  const mark = from > 0 ? 1 : 0;
  const cells = before.length - from > near.length ? Number.POSITIVE_INFINITY : widthOf(before.slice(from));
  if (mark + cells > last) return startOfTail(last - 1);
  if (from === 0) return 0;
  // At the left edge what stands before the cursor comes into view, at the end of the text as much of it as there is room for.
  const start = startOfTail(Math.min(Math.max(cells, edge, room - 1 - widthOf(after)), last - 1));
  return start <= charsPerCell && widthOf(before.slice(0, start)) <= 1 ? 0 : start;
}

/** The view of a text that is drawn again and again while it is typed. */
export function useInputView(edit: TextEdit, width: number, isMasked = false): InputView {
  const from = useRef(0);
  const view = inputView(edit, width, isMasked, from.current);
  from.current = view.from;
  return view;
}

function shownText(text: string, isMasked: boolean): string {
  return isMasked ? "*".repeat(graphemes(text).length) : visible(text, { max: Number.POSITIVE_INFINITY });
}
