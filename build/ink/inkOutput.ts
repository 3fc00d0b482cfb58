import type { StyledCell } from "./joinedRow.ts";

/** A part of the screen outside which nothing may be drawn: half-open, in cells; a bound that is absent is open. */
export type Clip = { readonly x1?: number; readonly x2?: number; readonly y1?: number; readonly y2?: number };

type Transformer = (line: string, index: number) => string;

export type Write = {
  readonly type: "write";
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly transformers: readonly Transformer[];
};

type Operation = Write | { readonly type: "clip"; readonly clip: Clip } | { readonly type: "unclip" };

export type Cell = StyledCell & { readonly type: "char"; readonly fullWidth: boolean };

/** What is used of the `Output` of Ink 8.0.0 (ink/build/output.js): the frame as a list of writes, and how one of them is drawn into rows of cells. */
export type InkOutput = {
  readonly width: number;
  readonly height: number;
  readonly operations: readonly Operation[];
  readonly caches: { getStyledChars(text: string): readonly Cell[] };
  /** Leaves out rows that are undefined. */
  applyWriteOperation(rows: readonly (Cell[] | undefined)[], write: Write, clip: Clip | undefined): void;
};

/** Functions of ink/build/output.js. */
export type InkFunctions = {
  intersectClips(outer: Clip | undefined, inner: Clip): Clip;
  styledCharsToString(cells: readonly StyledCell[]): string;
};

/** A write with the clip that it stands under and the rows that it may touch. */
export type Placed = {
  readonly write: Write;
  readonly clip: Clip | undefined;
  readonly first: number;
  readonly last: number;
};
