import { visible } from "../../../core/visible.ts";
import type { Editing, PickEditing, TextEditing } from "../../forms/formState.ts";
import type { FormRow } from "../../forms/row.ts";
import { Cursor, type Position } from "../Cursor.tsx";
import { fit, widthOf } from "../cells.ts";
import { highlight } from "../highlight.ts";
import { useInputView } from "../inputView.ts";
import { cutLine, type Line, lineWidth, type Span } from "../line.ts";
import { T } from "../T.tsx";
import { selectionOf } from "../TextInput.tsx";

/** What every field kind draws its row from. */
export type FieldProps = {
  readonly row: FormRow;
  /** What is likely a mistake in its value. */
  readonly warning: string | undefined;
  /** The editor that is open on this row. */
  readonly editing: Editing | null;
  readonly isCursor: boolean;
  /** Keys go to the form. */
  readonly isFocused: boolean;
  readonly width: number;
  /** What the fields are filtered by: its letters are lit in the label. */
  readonly filter: string;
  /** Cells for the labels of all rows of the page. */
  readonly labelWidth: number;
  /** The cell of the screen where the row begins. */
  readonly at: Position;
};

/** The cells before the label: a blank, the mark, a blank. */
const markWidth = 3;

/** What `FieldLine` draws. */
export type FieldLineProps = FieldProps & {
  readonly value: Line;
  /** Stands behind the value, also behind one that is cut. */
  readonly end?: Span;
  readonly isMasked?: boolean;
};

/** The row of a field with its value, or with its editor while that is open. */
export function FieldLine(props: FieldLineProps) {
  const { row, editing, isCursor, isFocused, width, labelWidth, value, end, isMasked = false } = props;
  if (editing?.kind === "text") return <EditedLine {...props} editing={editing} isMasked={isMasked} />;
  if (editing?.kind === "pick") return <PickedLine {...props} editing={editing} />;
  const base = isCursor ? (isFocused ? "cursor" : "idle") : "plain";
  const ends = end === undefined ? [] : [end];
  const shown = cutLine(value, width - markWidth - labelWidth - 3 - lineWidth(ends));
  const line = [...labelSpans(props, labelWidth), ...shown, ...ends, ...notCountedSpans(row)];
  return <T line={line} width={width} base={base} />;
}

/** Behind a value that does not count: what would have to be so. */
function notCountedSpans({ notCounted }: FormRow): readonly Span[] {
  return notCounted === undefined ? [] : [{ text: `  only while ${notCounted}`, style: "dim" }];
}

/** A mark (a problem, what is likely a mistake, or a required field that is still empty) and the label. */
function labelSpans({ row, warning, filter }: FieldProps, labelWidth: number): readonly Span[] {
  const isMissing = row.required && row.state === "unset";
  const mark: Span =
    row.problem !== undefined
      ? { text: " ✗ ", style: "bad" }
      : warning !== undefined
        ? { text: " ! ", style: "warn" }
        : isMissing
          ? { text: " * ", style: "warn" }
          : { text: row.state === "unset" ? "   " : " · ", style: "dim" };
  const style = row.field?.deprecated === true ? "dim" : "plain";
  const label = visible(row.label);
  return [mark, ...highlight(label, filter, { style, shown: `${fit(label, labelWidth)}  ` })];
}

/** Enough to see what is typed: so many cells, and this part of the row. */
const editorWidth = 24;
const editorPart = 0.4;

/** The cells of the label in a row that is edited: a long one gives way to what is typed. */
export function labelWidthBesideEditor(labelWidth: number, width: number): number {
  const room = width - markWidth - labelWidth - 2;
  const isEnough = room >= editorWidth && room >= width * editorPart;
  return isEnough ? labelWidth : Math.min(labelWidth, Math.floor(width * 0.4));
}

function EditedLine(props: FieldProps & { readonly editing: TextEditing; readonly isMasked: boolean }) {
  const { editing, width, at, isMasked } = props;
  const labelWidth = labelWidthBesideEditor(props.labelWidth, width);
  const start = markWidth + labelWidth + 2;
  const view = useInputView(editing.edit, width - start, isMasked);
  const line = [...labelSpans(props, labelWidth), { text: view.text, ...selectionOf(editing.edit) }];
  return (
    <>
      <T line={line} width={width} />
      <Cursor at={{ x: at.x + start + view.cursor, y: at.y }} />
    </>
  );
}

function PickedLine(props: FieldProps & { readonly editing: PickEditing }) {
  const { editing, width, at } = props;
  const labelWidth = labelWidthBesideEditor(props.labelWidth, width);
  const start = markWidth + labelWidth + 2;
  const prompt = "/ ";
  const view = useInputView(editing.filter, width - start - widthOf(prompt));
  const line: Line = [...labelSpans(props, labelWidth), { text: prompt, style: "key" }, { text: view.text }];
  return (
    <>
      <T line={line} width={width} />
      <Cursor at={{ x: at.x + start + widthOf(prompt) + view.cursor, y: at.y }} />
    </>
  );
}

/** What stands in the place of a value: the value, the default, or that nothing is set. */
export function shownValue(row: FormRow): Line {
  if (row.state === "unset")
    return row.text === "" ? [{ text: "—", style: "dim" }] : [{ text: row.text, style: "dim" }];
  return [{ text: row.text, style: row.state === "null" ? "dim" : "plain" }];
}
