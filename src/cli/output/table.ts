import { cutToWidth, textWidth } from "../../core/textWidth.ts";
import { visible } from "../../core/visible.ts";
import { wrap } from "./wrap.ts";

const gap = 2;
const narrowest = 8;
const whole = Number.POSITIVE_INFINITY;
/** Narrower than this a text is not wrapped: the terminal breaks it more evenly. */
const narrowestText = 20;

/** Lays rows out in columns. With `columns`, the widest are cut until a row fits into so many; without, nothing is cut. */
export function writeTable(
  rows: readonly (readonly string[])[],
  options: { readonly columns?: number; readonly indent?: number } = {},
): string {
  const margin = " ".repeat(options.indent ?? 0);
  const shown = rows.map((row) => row.map((cell) => visible(cell, { max: whole })));
  const widths = fitted(widthsOf(shown), options.columns === undefined ? undefined : options.columns - margin.length);
  return shown.map((row) => `${margin}${line(row, widths)}\n`).join("");
}

/** A table of which some columns are never cut. */
export interface ListTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The places of the columns that are never cut. */
  readonly whole: ReadonlySet<number>;
}

/** Lays a list out. Where its rows do not fit into so many columns, what must not be cut stands below each row, wrapped between words. */
export function writeListTable({ header, rows, whole: texts }: ListTable, columns: number | undefined): string {
  const all = [header, ...rows];
  const shown = all.map((row) => row.map((cell) => visible(cell, { max: whole })));
  const isFitting = columns === undefined || rowWidth(widthsOf(shown)) <= columns;
  if (isFitting || texts.size === 0) return writeTable(all, columns === undefined ? {} : { columns });
  const beside = all.map((row) => row.filter((_, i) => !texts.has(i)));
  const [top = "", ...lines] = writeTable(beside, { columns }).split("\n");
  const margin = " ".repeat(gap);
  const below = shown.slice(1).map((row) => row.filter((cell, i) => texts.has(i) && cell !== ""));
  return [
    top,
    ...below.flatMap((cells, i) => [
      lines[i] ?? "",
      ...cells.flatMap((cell) => wrap(cell, Math.max(columns - gap, narrowestText))).map((text) => margin + text),
    ]),
  ]
    .filter((text) => text !== "")
    .map((text) => `${text}\n`)
    .join("");
}

/** Lays names and texts out, a text beside its name and wrapped between words to `columns`: what is said of a thing is never cut. */
export function writePairs(
  rows: readonly (readonly string[])[],
  { columns, indent = 0 }: { readonly columns: number; readonly indent?: number },
): string {
  const shown = rows.map(([name = "", text = ""]) => [name, text].map((cell) => visible(cell, { max: whole })));
  const names = Math.max(0, ...shown.map(([name = ""]) => textWidth(name)));
  const start = indent + names + gap;
  const room = columns - start;
  return shown
    .map(([name = "", text = ""]) => {
      const lines = room < narrowestText ? [text] : wrap(text, room);
      const first = " ".repeat(indent) + name + " ".repeat(start - indent - textWidth(name));
      return `${(first + lines.join(`\n${" ".repeat(start)}`)).trimEnd()}\n`;
    })
    .join("");
}

function widthsOf(rows: readonly (readonly string[])[]): number[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, textWidth(cell));
  }
  return widths;
}

function rowWidth(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, gap * (widths.length - 1));
}

/** Takes a column away from the widest until a row fits or all are narrow. */
function fitted(widths: number[], columns: number | undefined): readonly number[] {
  if (columns === undefined) return widths;
  let excess = rowWidth(widths) - columns;
  while (excess > 0) {
    const widest = Math.max(...widths);
    if (widest <= narrowest) break;
    widths[widths.lastIndexOf(widest)] = widest - 1;
    excess--;
  }
  return widths;
}

function line(row: readonly string[], widths: readonly number[]): string {
  return row
    .map((cell, i) => {
      const width = widths[i] ?? 0;
      const own = textWidth(cell);
      if (own <= width) return cell + " ".repeat(width - own + gap);
      const text = cutToWidth(cell, width);
      return text + " ".repeat(width - textWidth(text) + gap);
    })
    .join("")
    .trimEnd();
}
