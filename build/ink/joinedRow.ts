type Code = { readonly code: string; readonly endCode: string };

/** A cell as Ink keeps it; its look is a list of codes. */
export type StyledCell = { readonly value: string; readonly styles: readonly Code[] };

/** Equal looks have equal names; the plain one has none. */
type Look = { readonly name: string; readonly styles: readonly Code[] };

/** A part of a row in cells of one column each, and what Ink writes for it but for the codes that lead to its first look and away from its last one. */
export type Piece = {
  readonly cells: readonly StyledCell[];
  readonly body: string;
  readonly first: Look;
  readonly last: Look;
};

/** A piece at the columns from `start` to before `end`. */
export type PlacedPiece = { readonly start: number; readonly end: number; readonly piece: Piece };

const plain: Look = { name: "", styles: [] };
/** Stands in place of a sign, to find the codes around it. */
const mark = "\u0000";
const mostKnown = 300;

/** Joins pieces to rows as Ink's `styledCharsToString`, which is given, writes all of their cells, byte by byte, but without looking at each cell of each frame. */
export class RowJoiner {
  /** The text of cells by themselves. */
  readonly text: (cells: readonly StyledCell[]) => string;
  #between = new Map<string, string>();

  constructor(textOf: (cells: readonly StyledCell[]) => string) {
    this.text = textOf;
  }

  /** Cells, at least one, as a piece. */
  piece(cells: readonly StyledCell[]): Piece {
    const first = lookOf(cells[0]);
    const last = lookOf(cells.at(-1));
    const text = this.text(cells);
    const body = text.slice(this.#codes(plain, first).length, text.length - this.#codes(last, plain).length);
    return { cells, body, first, last };
  }

  /** The pieces with one more above them: they keep what is beside it. */
  place(placed: readonly PlacedPiece[], start: number, piece: Piece): readonly PlacedPiece[] {
    const end = start + piece.cells.length;
    const isFree = placed.every((other) => other.end <= start || other.start >= end);
    const others = isFree ? placed : placed.flatMap((other) => this.#beside(other, start, end));
    return [...others, { start, end, piece }];
  }

  /** The row of pieces of which none is above another, without blanks at its end. */
  join(placed: readonly PlacedPiece[]): string {
    let row = "";
    let look = plain;
    let column = 0;
    for (const { start, end, piece } of placed.toSorted((a, b) => a.start - b.start)) {
      if (start > column) {
        row += this.#codes(look, plain) + " ".repeat(start - column);
        look = plain;
      }
      row += this.#codes(look, piece.first) + piece.body;
      look = piece.last;
      column = end;
    }
    return (row + this.#codes(look, plain)).trimEnd();
  }

  #beside(other: PlacedPiece, from: number, to: number): readonly PlacedPiece[] {
    const { start, end, piece } = other;
    if (end <= from || start >= to) return [other];
    const parts: PlacedPiece[] = [];
    if (start < from) parts.push({ start, end: from, piece: this.piece(piece.cells.slice(0, from - start)) });
    if (end > to) parts.push({ start: to, end, piece: this.piece(piece.cells.slice(to - start)) });
    return parts;
  }

  #codes(from: Look, to: Look): string {
    if (from.name === to.name) return "";
    const key = `${from.name}\u0001${to.name}`;
    const known = this.#between.get(key);
    if (known !== undefined) return known;
    if (this.#between.size >= mostKnown) this.#between = new Map();
    const codes = this.text([from, to].map(({ styles }) => ({ value: mark, styles }))).split(mark)[1] ?? "";
    this.#between.set(key, codes);
    return codes;
  }
}

function lookOf(cell: StyledCell | undefined): Look {
  if (cell === undefined || cell.styles.length === 0) return plain;
  const { styles } = cell;
  return { name: styles.map(({ code, endCode }) => `${code}${mark}${endCode}`).join(mark), styles };
}
