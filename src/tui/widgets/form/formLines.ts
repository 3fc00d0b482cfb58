import { visible } from "../../../core/visible.ts";
import type { Editing, FormState } from "../../forms/formState.ts";
import type { FormRow } from "../../forms/row.ts";
import { cursorIndex, rowsOf } from "../../forms/rows.ts";
import { pathKey } from "../../forms/valueAt.ts";
import type { WarningOf } from "../../forms/warnings.ts";
import { widthOf } from "../cells.ts";
import type { Line, Span } from "../line.ts";
import type { Style } from "../style.ts";
import { wrapLines } from "../wrap.ts";
import { optionLines } from "./ChoiceField.tsx";
import { labelWidthBesideEditor } from "./FieldLine.tsx";

/** One line of a form as it is drawn: a row, or text above or below one. */
export type FormLine =
  | {
      readonly kind: "row";
      readonly id: string;
      readonly row: FormRow;
      readonly isCursor: boolean;
      readonly editing: Editing | null;
    }
  | {
      readonly kind: "text";
      readonly id: string;
      readonly line: Line;
      readonly base: Style;
      /** It is a value to choose; whether the cursor is on it. */
      readonly option?: { readonly isCursor: boolean };
    };

/** A page of a form, line by line. */
export type FormPage = {
  readonly lines: readonly FormLine[];
  /** The first and the last line that should be in view: those of the row under the cursor. */
  readonly first: number;
  readonly last: number;
  readonly labelWidth: number;
};

/** Where a page is drawn. */
export type PageRoom = { readonly width: number; readonly height: number; readonly warningOf: WarningOf };

/** The lines of the page that is open. */
export function formPage(state: FormState, { width, height, warningOf }: PageRoom): FormPage {
  const rows = rowsOf(state);
  const cursor = cursorIndex(state, rows);
  const widest = Math.max(6, ...rows.filter((row) => row.kind !== "add").map((row) => widthOf(visible(row.label))));
  // A name that is cut can be taken for another one; a value can be opened.
  const labelWidth = Math.min(widest, Math.max(6, Math.floor(width * 0.65)));
  const indent = labelWidthBesideEditor(labelWidth, width) + 5;
  const cells = { indent, width, mostSaid: height < low ? 2 : 6 };
  const lines: FormLine[] = [];
  let [first, last] = [0, 0];
  for (const [index, row] of rows.entries()) {
    const isCursor = index === cursor;
    if (isCursor) first = lines.length;
    if (row.heading !== undefined)
      lines.push({
        kind: "text",
        id: `heading ${row.heading}`,
        line: [{ text: ` ${row.heading}`, style: "strong" }],
        base: "plain",
      });
    const editing = editingOf(state, row);
    lines.push({ kind: "row", id: row.id, row, isCursor, editing });
    if (isCursor || editing !== null) lines.push(...linesBelow(row, editing, warningOf, cells));
    if (isCursor) last = lines.length - 1;
  }
  return { lines, first, last, labelWidth };
}

/** The editor belongs to the row of its value; that of a key to the entry, or to the row that adds one. */
function editingOf({ editing }: FormState, row: FormRow): Editing | null {
  if (editing === null) return null;
  const path = pathKey(editing.path);
  if (editing.kind !== "key") return path === row.id ? editing : null;
  const id = editing.from === null ? `${path}+` : pathKey([...editing.path, editing.from]);
  return id === row.id ? editing : null;
}

/** Fewer rows than this are low: what is said below a row would leave no room for the others. The details tell all of it. */
const low = 14;

type Cells = { readonly indent: number; readonly width: number; readonly mostSaid: number };

function linesBelow(row: FormRow, editing: Editing | null, warningOf: WarningOf, cells: Cells): readonly FormLine[] {
  const problem = editing?.kind === "key" ? editing.problem : row.problem;
  const said: Span =
    problem === undefined ? { text: warningOf(row) ?? "", style: "warn" } : { text: problem, style: "bad" };
  const lines = said.text === "" ? [] : saidLines(row, said, cells);
  if (editing?.kind === "pick")
    lines.push(
      ...optionLines(editing, cells.indent).map(({ line, isCursor }, i): FormLine => {
        const base = isCursor ? "cursor" : "plain";
        return { kind: "text", id: `${row.id} option ${i}`, line, base, option: { isCursor } };
      }),
    );
  return lines;
}

function saidLines(row: FormRow, said: Span, { indent, width, mostSaid }: Cells): FormLine[] {
  const rows = wrapLines([[{ text: " ".repeat(indent) }, { ...said, hangs: true }]], width - 2);
  return rows.slice(0, mostSaid).map((each, i) => {
    const isCut = i === mostSaid - 1 && rows.length > mostSaid;
    const line = isCut && typeof each !== "string" ? [...each, { ...said, text: "…" }] : each;
    return { kind: "text", id: `${row.id} problem ${i}`, line, base: "plain" };
  });
}
