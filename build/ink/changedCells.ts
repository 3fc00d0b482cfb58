import { narrow } from "../../src/core/narrow.ts";
import { bytesBetween, lookAfter, lookCodes, plain } from "./looks.ts";

/** A row as cells of one column each; looks are numbers, see `looks.ts`. Both have the same length. */
type Row = { readonly signs: string; readonly looks: Uint32Array };

const onlyNarrow = new RegExp(`^[${narrow}]*$`);

/**
 * The bytes that make the row `before`, which is on the screen, look like `next`: only the cells that differ are written, wherever they are. Undefined for rows
 * with anything but styles, links and characters of one cell, and when the rows do not fit into the columns: those are left to Ink.
 */
export function changedCells(before: string, next: string, columns: number): string | undefined {
  const from = parsed(before);
  const to = parsed(next);
  if (from === undefined || to === undefined) return undefined;
  if (from.signs.length > columns || to.signs.length > columns) return undefined;
  let bytes = "";
  let look = plain;
  for (const [start, end] of runsThatDiffer(from, to)) {
    bytes += start === 0 ? "\r" : `\x1b[${start + 1}G`;
    for (let at = start; at < end; ) {
      const wanted = to.looks[at] ?? plain;
      const next = endOfLook(to, at, end);
      if (wanted !== look) bytes += bytesBetween(look, wanted);
      look = wanted;
      bytes += to.signs.slice(at, next);
      at = next;
    }
  }
  if (look !== plain) bytes += bytesBetween(look, plain);
  if (from.signs.length > to.signs.length) bytes += `\x1b[${to.signs.length + 1}G\x1b[K`;
  return bytes;
}

/** Unchanged cells between two changes are written again where that takes fewer bytes than to pass over them. */
const mostRewritten = 4;

function runsThatDiffer(from: Row, to: Row): readonly (readonly [start: number, end: number])[] {
  const runs: [number, number][] = [];
  for (let at = 0; at < to.signs.length; at++) {
    if (from.signs.charCodeAt(at) === to.signs.charCodeAt(at) && from.looks[at] === to.looks[at]) continue;
    const last = runs.at(-1);
    if (last !== undefined && at - last[1] <= mostRewritten && endOfLook(to, last[1] - 1, at) === at) last[1] = at + 1;
    else runs.push([at, at + 1]);
  }
  return runs;
}

/** Where the look of a cell ends, at the latest at `end`. */
function endOfLook({ looks }: Row, start: number, end: number): number {
  let at = start + 1;
  while (at < end && looks[at] === looks[start]) at++;
  return at;
}

/** Rows stay on the screen for many frames. */
let known = new Map<string, Row | undefined>();
const mostKnown = 500;

function parsed(line: string): Row | undefined {
  if (known.has(line)) return known.get(line);
  if (known.size >= mostKnown) known = new Map();
  const row = parse(line);
  known.set(line, row);
  return row;
}

function parse(line: string): Row | undefined {
  const signs = line.replaceAll(lookCodes, "");
  if (!onlyNarrow.test(signs)) return undefined;
  const looks = new Uint32Array(signs.length);
  let look = plain;
  let column = 0;
  let at = 0;
  for (const match of line.matchAll(lookCodes)) {
    const end = column + match.index - at;
    looks.fill(look, column, end);
    column = end;
    at = match.index + match[0].length;
    const next = lookAfter(look, match[0]);
    if (next === undefined) return undefined;
    look = next;
  }
  // A style that goes on behind the row would colour what is written next.
  return look === plain ? { signs, looks } : undefined;
}

/** The same steps down the screen with fewer bytes: rows that stay are passed over one by one. */
export function fewerSteps(frame: string): string {
  return frame.replace(/(?:\x1b\[E){2,}/g, (steps) => `\x1b[${steps.length / 3}E`);
}
