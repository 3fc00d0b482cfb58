import { narrow } from "../quickWidth.ts";
import type { Cell, Clip, InkFunctions, InkOutput, Placed, Write } from "./inkOutput.ts";
import { type Piece, type PlacedPiece, RowJoiner } from "./joinedRow.ts";

const mostKept = 600;

/** The rows of a frame: those that are kept, and those that can be joined from pieces; the others are undefined. */
export function joinedRows(
  output: InkOutput,
  ink: InkFunctions,
  writes: readonly Placed[],
  kept: readonly (string | undefined)[],
): readonly (string | undefined)[] {
  joiner ??= new RowJoiner(ink.styledCharsToString);
  const rows: (readonly PlacedPiece[] | string | undefined)[] = kept.map((row) => row ?? []);
  for (const { write, clip, first, last } of writes) {
    for (let y = first; y <= last; y++) {
      const row = rows[y];
      if (typeof row === "object") rows[y] = placedOn(row, y, write, clip, output, joiner);
    }
  }
  const known = joiner;
  return rows.map((row) => (typeof row === "object" ? known.join(row) : row));
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
  const line = linesOf(text, output, joiner)[y - top];
  if (line === undefined || clip !== undefined || !Number.isInteger(x) || x < 0) return undefined;
  if (transformers.some((transformer) => transformer(line.text, y - top) !== line.text)) return undefined;
  if (line.piece === undefined) return line.text === "" ? row : undefined;
  return x + line.piece.cells.length > output.width ? undefined : joiner.place(row, x, line.piece);
}

/** A line of a text, as Ink writes it; the piece is undefined when it is empty or has not only signs of one cell each. */
type TextLine = { readonly text: string; readonly piece: Piece | undefined };

let lines = new Map<string, readonly TextLine[]>();
const onlyNarrow = new RegExp(`^[${narrow}]+$`);

function linesOf(text: string, { caches }: InkOutput, joiner: RowJoiner): readonly TextLine[] {
  const known = lines.get(text);
  if (known !== undefined) return known;
  if (lines.size >= mostKept) lines = new Map();
  const made = brokenLines(caches.getStyledChars(text)).map((cells): TextLine => {
    const line = joiner.text(cells);
    const signs = cells.map(({ value }) => value).join("");
    const isSimple = signs.length === cells.length && onlyNarrow.test(signs);
    return { text: line, piece: isSimple ? joiner.piece(cells) : undefined };
  });
  lines.set(text, made);
  return made;
}

function brokenLines(cells: readonly Cell[]): readonly (readonly Cell[])[] {
  const lines: Cell[][] = [[]];
  for (const cell of cells) {
    if (cell.value === "\n") lines.push([]);
    else lines.at(-1)?.push(cell);
  }
  return lines;
}
