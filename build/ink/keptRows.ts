import type { Cell, Clip, InkFunctions, InkOutput, Placed, Write } from "./inkOutput.ts";
import { joinedRows } from "./joinedRows.ts";

/** How many texts are remembered: several frames have fewer. */
const mostKept = 600;

/** The rows of the frame before, finished, by all that was written into them. */
let kept: ReadonlyMap<string, string> = new Map();
let unforeseen = 0;

/**
 * The frame as text, as Ink's own `get` makes it, but with the rows that also stood in the frame before taken from there. What has to be drawn is joined from
 * the pieces that were written where these are simple, which nearly all are, else drawn by Ink's own code: a row depends on nothing but the writes that touch it.
 */
export function keptRows(output: InkOutput, ink: InkFunctions): { output: string; height: number } {
  const writes = placed(output, ink);
  const keys = keysOfRows(output, writes);
  const joined = joinedRows(
    output,
    ink,
    writes,
    keys.map((key) => kept.get(key)),
  );
  const rows = keys.map((_, y) => (joined[y] === undefined ? blankRow(output.width) : undefined));
  for (const { write, clip, first, last } of writes) {
    if (isAnyDrawn(rows, first, last)) output.applyWriteOperation(rows, write, clip);
  }
  const lines = rows.map((row, y) => (row === undefined ? (joined[y] ?? "") : lineOf(row, ink)));
  kept = new Map(keys.map((key, y) => [key, lines[y] ?? ""]));
  return { output: lines.join("\n"), height: output.height };
}

function placed({ operations, height }: InkOutput, ink: InkFunctions): readonly Placed[] {
  const clips: Clip[] = [];
  const writes: Placed[] = [];
  for (const operation of operations) {
    if (operation.type === "clip") clips.push(ink.intersectClips(clips.at(-1), operation.clip));
    else if (operation.type === "unclip") clips.pop();
    else {
      const first = Math.max(0, operation.y);
      const last = Math.min(height - 1, operation.y + breaksIn(operation.text));
      writes.push({ write: operation, clip: clips.at(-1), first, last });
    }
  }
  return writes;
}

function breaksIn(text: string): number {
  let breaks = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) breaks++;
  return breaks;
}

/** All that the look of a row depends on, as one text for each. */
function keysOfRows({ width, height }: InkOutput, writes: readonly Placed[]): readonly string[] {
  const keys = Array.from({ length: height }, () => `${width}`);
  for (const { write, clip, first, last } of writes) {
    const { x, y, text } = write;
    const lines = last > first ? text.split("\n") : [text];
    const whole = last > first ? nameOf(text) : "";
    for (let row = first; row <= last; row++) {
      keys[row] += `\u0001${x},${y - row},${clip === undefined ? "" : clipKey(clip, row)}${whole}\u0001`;
      keys[row] += lookOf(write, lines[row - y] ?? text, row, clip);
    }
  }
  return keys;
}

/** A line with what the functions make of it. Of one that is cut before they see it this cannot be told: such rows are drawn each time. */
function lookOf({ transformers, y }: Write, line: string, row: number, clip: Clip | undefined): string {
  if (transformers.length === 0) return line;
  if (clip !== undefined) return `\u0002${unforeseen++}`;
  const made = transformers.reduce((text, transformer) => transformer(text, row - y), line);
  return made === line ? line : `${line}\u0002${made}`;
}

let names = new Map<string, string>();
let named = 0;

/** A short name for a text of many rows, since it stands in the keys of all of them: styles go on over its breaks. No two texts ever get the same. */
function nameOf(text: string): string {
  if (names.size > mostKept) names = new Map();
  const name = names.get(text) ?? `\u0003${named++}`;
  names.set(text, name);
  return name;
}

function clipKey({ x1, x2, y1, y2 }: Clip, row: number): string {
  return `${x1},${x2},${y1 === undefined ? "" : y1 - row},${y2 === undefined ? "" : y2 - row}`;
}

function isAnyDrawn(rows: readonly (Cell[] | undefined)[], first: number, last: number): boolean {
  for (let row = first; row <= last; row++) if (rows[row] !== undefined) return true;
  return false;
}

function blankRow(width: number): Cell[] {
  return Array.from({ length: width }, () => ({ type: "char", value: " ", fullWidth: false, styles: [] }));
}

function lineOf(row: readonly (Cell | undefined)[], { styledCharsToString }: InkFunctions): string {
  return styledCharsToString(row.filter((cell) => cell !== undefined)).trimEnd();
}

type Caches = {
  readonly styledChars: ReadonlyMap<string, unknown>;
  readonly widths: ReadonlyMap<string, unknown>;
  readonly blockWidths: ReadonlyMap<string, unknown>;
};

let shared: Caches | undefined;

/** What Ink found out about texts while it drew the frame before, which it otherwise forgets. Begins anew when it has grown large. */
export function sharedCaches<C extends Caches>(OutputCaches: new () => C): C {
  const isFull =
    shared !== undefined && shared.styledChars.size + shared.widths.size + shared.blockWidths.size > mostKept;
  if (shared === undefined || isFull) shared = new OutputCaches();
  return shared as C;
}
