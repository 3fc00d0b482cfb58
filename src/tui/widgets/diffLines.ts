import type { DiffRow } from "../../core/diff/row.ts";
import { visible } from "../../core/visible.ts";
import { cut, fit, widthOf } from "./cells.ts";
import { type Line, lineText, type Span } from "./line.ts";
import type { Style } from "./style.ts";
import { wrapLines } from "./wrap.ts";

/** What stands left and right. */
export interface DiffTitles {
  readonly left: string;
  readonly right: string;
}

/** From so many cells on both sides stand beside each other. */
const wide = 92;
/** Names of places take at most this part of the width. */
const nameShare = 0.3;
const gap = "  ";
const markWidth = 4;

const marks: Readonly<Record<DiffRow["kind"], Span>> = {
  removed: { text: " -  ", style: "bad" },
  added: { text: " +  ", style: "ok" },
  changed: { text: " ~  ", style: "warn" },
};

/** The columns of a comparison that is `width` cells wide; undefined where both sides stand below each other. */
function columnsIn(
  rows: readonly DiffRow[],
  width: number,
): { readonly name: number; readonly side: number } | undefined {
  if (width < wide) return undefined;
  const widest = Math.max(
    8,
    ...rows.map(({ name, note = "" }) => Math.max(widthOf(visible(name)), widthOf(visible(note)))),
  );
  const name = Math.min(widest, Math.floor(width * nameShare));
  return { name, side: Math.floor((width - markWidth - name - 2 * gap.length) / 2) };
}

/** What stays above a comparison: what is left and what is right. */
export function diffHead(titles: DiffTitles, rows: readonly DiffRow[], width: number): readonly Line[] {
  const columns = columnsIn(rows, width);
  if (columns === undefined) {
    const room = Math.max(0, width - 3);
    return [
      [
        { text: " - ", style: "bad" },
        { text: cut(visible(titles.left), room), style: "strong" },
      ],
      [
        { text: " + ", style: "ok" },
        { text: cut(visible(titles.right), room), style: "strong" },
      ],
    ];
  }
  const { name, side } = columns;
  return [
    [
      { text: " ".repeat(markWidth + name + gap.length) },
      { text: fit(visible(titles.left), side), style: "strong" },
      { text: gap },
      { text: fit(visible(titles.right), side), style: "strong" },
    ],
  ];
}

/** The rows of a comparison, wrapped to `width` cells: headings, and what differs in two columns or, where there is no room, as `-` and `+`. */
export function diffLines(rows: readonly DiffRow[], width: number): readonly Line[] {
  const columns = columnsIn(rows, width);
  return rows.flatMap((row, i) => [
    ...headingLines(row.group, rows[i - 1]?.group ?? [], i > 0, width),
    ...(columns === undefined ? stacked(row, width) : beside(row, columns.name, columns.side)),
  ]);
}

/** The headings that the row before did not stand below already. */
function headingLines(
  group: readonly string[],
  before: readonly string[],
  isFurther: boolean,
  width: number,
): readonly Line[] {
  const same = group.findIndex((each, i) => each !== before[i]);
  const from = same < 0 ? group.length : same;
  const isBack = from === group.length && before.length > group.length;
  if (from === group.length && !isBack) return [];
  const headings = group.slice(from).map(
    (text, i): Line => [
      {
        text: cut(`${" ".repeat(2 * (from + i) + 1)}${visible(text)}`, width),
        style: from + i === 0 ? "accent" : "strong",
      },
    ],
  );
  return isFurther ? ["", ...headings] : headings;
}

/** One place: its name, and both sides in columns of their own. */
function beside({ name, kind, left, right, note }: DiffRow, nameWidth: number, side: number): readonly Line[] {
  const names = [...wrapped(name, nameWidth, "plain"), ...(note === undefined ? [] : wrapped(note, nameWidth, "dim"))];
  const lefts = sideLines(left, side, "bad");
  const rights = sideLines(right, side, "ok");
  const height = Math.max(names.length, lefts.length, rights.length);
  return Array.from(
    { length: height },
    (_, i): Line => [
      i === 0 ? marks[kind] : { text: " ".repeat(markWidth) },
      cell(names[i], nameWidth),
      { text: gap },
      cell(lefts[i], side),
      { text: gap },
      cell(rights[i], side),
    ],
  );
}

/** One place: its name, and below it what was and what is. */
function stacked({ name, kind, left, right, note }: DiffRow, width: number): readonly Line[] {
  const room = width - 2 * markWidth;
  const side = (text: string | undefined, mark: Span, style: Style): readonly Line[] =>
    sideLines(text, room, style).map((span, i) => [
      { text: " ".repeat(markWidth) },
      i === 0 ? mark : { text: " ".repeat(markWidth) },
      span,
    ]);
  return [
    ...wrapped(name, width - markWidth, "plain").map(
      (span, i): Line => [i === 0 ? marks[kind] : { text: " ".repeat(markWidth) }, span],
    ),
    ...(note === undefined
      ? []
      : wrapped(note, width - markWidth, "dim").map((span): Line => [{ text: " ".repeat(markWidth) }, span])),
    ...side(left, marks.removed, "bad"),
    ...side(right, marks.added, "ok"),
  ];
}

function sideLines(text: string | undefined, width: number, style: Style): readonly Span[] {
  return text === undefined ? [] : wrapped(text, width, style);
}

function wrapped(text: string, width: number, style: Style): readonly Span[] {
  return wrapLines([text], width).map((line) => ({ text: lineText(line), style }));
}

function cell(span: Span | undefined, width: number): Span {
  return { text: fit(span?.text ?? "", width), style: span?.style ?? "plain" };
}
