import { narrow } from "../../src/core/narrow.ts";
import type { Clip, InkFunctions, InkOutput, Placed, Write } from "./inkOutput.ts";
import { type Piece, type PlacedPiece, RowJoiner } from "./joinedRow.ts";

const mostKept = 600;

/** The rows of a frame: those that are kept, and those that can be joined from pieces; the others are undefined. */
export function joinedRows(
  output: InkOutput,
  ink: InkFunctions,
  writes: readonly Placed[],
  kept: readonly (string | undefined)[],
): readonly (string | undefined)[] {
  joiner ??= new RowJoiner({
    textOf: (cells) => ink.styledCharsToString(cells),
    cellsOf: (text) => output.caches.getStyledChars(text),
  });
  const rows: (readonly PlacedPiece[] | string | undefined)[] = kept.map((row) => row ?? []);
  for (const { write, clip, first, last } of writes) {
    for (let y = first; y <= last; y++) {
      const row = rows[y];
      if (typeof row === "object") rows[y] = placedOn(row, y, write, clip, output, joiner);
    }
  }
  const used = joiner;
  return rows.map((row) => (typeof row === "object" ? used.join(row) : row));
}

let joiner: RowJoiner | undefined;

/** The pieces of a row with what is written there above them; undefined where only Ink knows how it looks. */
function placedOn(
  row: readonly PlacedPiece[],
  y: number,
  { x, y: top, text, transformers }: Write,
  clip: Clip | undefined,
  output: InkOutput,
  joiner: RowJoiner,
): readonly PlacedPiece[] | undefined {
  if (clip !== undefined || !Number.isInteger(x) || x < 0) return undefined;
  const line = linesOf(text, joiner)?.[y - top];
  if (line === undefined) return undefined;
  if (transformers.some((transformer) => transformer(line.text, y - top) !== line.text)) return undefined;
  if (line.piece === undefined) return row;
  return x + line.piece.width > output.width ? undefined : joiner.place(row, x, line.piece);
}

/** A line of a text, as Ink writes it; without a piece when it is empty. */
type TextLine = { readonly text: string; readonly piece: Piece | undefined };

let known = new Map<string, readonly TextLine[] | undefined>();
const simple = new RegExp(`^(?:[${narrow}\\n]|\\x1b\\[[\\d;]*m|\\x1b\\]8;[ -~]*\\x07)*$`);

/** The lines of a text; undefined when it has not only signs of one cell each, styles and links. */
function linesOf(text: string, joiner: RowJoiner): readonly TextLine[] | undefined {
  if (known.has(text)) return known.get(text);
  if (known.size >= mostKept) known = new Map();
  const lines = simple.test(text)
    ? joiner.lines(text).map((piece) => ({ text: piece === undefined ? "" : joiner.textOf(piece), piece }))
    : undefined;
  known.set(text, lines);
  return lines;
}
