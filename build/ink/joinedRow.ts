type Code = { readonly code: string; readonly endCode: string };

/** A cell as Ink keeps it; its look is a list of codes. */
export type StyledCell = { readonly value: string; readonly styles: readonly Code[] };

/** Equal looks have equal names; the plain one has none. */
type Look = { readonly name: string; readonly styles: readonly Code[] };

/** Signs of one cell each that look the same, at least one. */
type Run = { readonly signs: string; readonly look: Look };

/** A part of a row, at least one cell: runs of which no two neighbours look the same. */
export type Piece = {
  readonly runs: readonly Run[];
  readonly width: number;
  /** What Ink writes for it, but for the codes that lead to its first look and away from its last one. */
  readonly body: string;
};

/** A piece at the columns from `start` to before `end`. */
export type PlacedPiece = { readonly start: number; readonly end: number; readonly piece: Piece };

/** Functions of Ink: what cells are as text, and which cells a text is. */
export type InkCells = {
  textOf(cells: readonly StyledCell[]): string;
  cellsOf(text: string): readonly StyledCell[];
};

const plain: Look = { name: "", styles: [] };
/** Stands in place of a sign, to find the codes around it. */
const mark = "\u0000";
const mostKnown = 300;
/** The sequences that change the look: styles, and links (OSC 8). */
const lookCode = /(\x1b(?:\[[\d;]*m|\]8;[\x20-\x7e]*\x07))/;

/** Joins pieces to rows as Ink writes all of their cells, byte by byte, but without looking at each cell of each frame. */
export class RowJoiner {
  readonly #ink: InkCells;
  #between = new Map<string, string>();
  #after = new Map<string, Look>();

  constructor(ink: InkCells) {
    this.#ink = ink;
  }

  /** The lines of a text of signs of one cell each, styles and links; those without a sign are undefined. */
  lines(text: string): readonly (Piece | undefined)[] {
    const lines: Run[][] = [[]];
    let look = plain;
    for (const [i, part] of text.split(lookCode).entries()) {
      if (i % 2 === 1) {
        look = this.#lookAfter(look, part);
        continue;
      }
      for (const [j, signs] of part.split("\n").entries()) {
        if (j > 0) lines.push([]);
        if (signs !== "") addRun(lines.at(-1) ?? [], { signs, look });
      }
    }
    return lines.map((runs) => (runs.length === 0 ? undefined : this.#piece(runs)));
  }

  /** A piece as Ink writes it alone. */
  textOf(piece: Piece): string {
    return this.#codes(plain, firstLook(piece)) + piece.body + this.#codes(lastLook(piece), plain);
  }

  /** The pieces with one more above them: they keep what is beside it. */
  place(placed: readonly PlacedPiece[], start: number, piece: Piece): readonly PlacedPiece[] {
    const end = start + piece.width;
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
      row += this.#codes(look, firstLook(piece)) + piece.body;
      look = lastLook(piece);
      column = end;
    }
    return (row + this.#codes(look, plain)).trimEnd();
  }

  #piece(runs: readonly Run[]): Piece {
    let body = "";
    let before: Look | undefined;
    for (const { signs, look } of runs) {
      body += (before === undefined ? "" : this.#codes(before, look)) + signs;
      before = look;
    }
    return { runs, width: runs.reduce((sum, { signs }) => sum + signs.length, 0), body };
  }

  #beside(other: PlacedPiece, from: number, to: number): readonly PlacedPiece[] {
    const { start, end, piece } = other;
    if (end <= from || start >= to) return [other];
    const parts: PlacedPiece[] = [];
    if (start < from) parts.push({ start, end: from, piece: this.#piece(cut(piece, 0, from - start)) });
    if (end > to) parts.push({ start: to, end, piece: this.#piece(cut(piece, to - start, end - start)) });
    return parts;
  }

  #lookAfter(look: Look, code: string): Look {
    const key = `${look.name}\u0001${code}`;
    const known = this.#after.get(key);
    if (known !== undefined) return known;
    if (this.#after.size >= mostKnown) this.#after = new Map();
    const styles = this.#ink.cellsOf(`${this.#codes(plain, look)}${code}x`)[0]?.styles ?? [];
    const name = styles.map((each) => `${each.code}${mark}${each.endCode}`).join(mark);
    const next = name === "" ? plain : { name, styles };
    this.#after.set(key, next);
    return next;
  }

  #codes(from: Look, to: Look): string {
    if (from.name === to.name) return "";
    const key = `${from.name}\u0001${to.name}`;
    const known = this.#between.get(key);
    if (known !== undefined) return known;
    if (this.#between.size >= mostKnown) this.#between = new Map();
    const codes = this.#ink.textOf([from, to].map(({ styles }) => ({ value: mark, styles }))).split(mark)[1] ?? "";
    this.#between.set(key, codes);
    return codes;
  }
}

function addRun(runs: Run[], run: Run): void {
  const last = runs.at(-1);
  if (last?.look.name === run.look.name) runs[runs.length - 1] = { signs: last.signs + run.signs, look: run.look };
  else runs.push(run);
}

function cut({ runs }: Piece, from: number, to: number): readonly Run[] {
  let end = 0;
  return runs.flatMap(({ signs, look }) => {
    const start = end;
    end += signs.length;
    const part = signs.slice(Math.max(0, from - start), Math.max(0, to - start));
    return part === "" ? [] : [{ signs: part, look }];
  });
}

function firstLook({ runs }: Piece): Look {
  return runs[0]?.look ?? plain;
}

function lastLook({ runs }: Piece): Look {
  return runs.at(-1)?.look ?? plain;
}
