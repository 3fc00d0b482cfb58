import { narrow } from "../quickWidth.ts";

/** The look of a cell as the SGR parameters that lead to it from the plain one, joined by `;`; empty: plain. */
type Look = string;

/** A row as cells of one column each; both lists have the same length. */
type Row = { readonly signs: string; readonly looks: readonly Look[] };

const onlyNarrow = new RegExp(`^[${narrow}]*$`);
const sgr = /\x1b\[([\d;]*)m/g;
const otherControl = /[\x00-\x1a\x1c-\x1f\x7f-\x9f]|\x1b(?!\[[\d;]*m)/;

/** Which property an SGR parameter sets, so that a later one of the same takes its place. */
const properties: Readonly<Record<string, string>> = {
  "1": "bold",
  "2": "dim",
  "3": "italic",
  "4": "underline",
  "7": "inverse",
  "8": "hidden",
  "9": "strike",
};
/** What parameters take away. */
const ends: Readonly<Record<string, readonly string[]>> = {
  "22": ["bold", "dim"],
  "23": ["italic"],
  "24": ["underline"],
  "27": ["inverse"],
  "28": ["hidden"],
  "29": ["strike"],
  "39": ["foreground"],
  "49": ["background"],
};

/**
 * The bytes that make the row `before`, which is on the screen, look like `next`: only the cells that differ are written, wherever they are. Undefined for rows
 * with anything but styles and characters of one cell, and when the rows do not fit into the columns: those are left to Ink.
 */
export function changedCells(before: string, next: string, columns: number): string | undefined {
  const from = parsed(before);
  const to = parsed(next);
  if (from === undefined || to === undefined) return undefined;
  if (from.signs.length > columns || to.signs.length > columns) return undefined;
  let bytes = "";
  let look: Look = "";
  for (const [start, end] of runsThatDiffer(from, to)) {
    bytes += start === 0 ? "\r" : `\x1b[${start + 1}G`;
    for (let at = start; at < end; at++) {
      const wanted = to.looks[at] ?? "";
      if (wanted !== look) bytes += wanted === "" ? "\x1b[m" : `\x1b[${look === "" ? "" : "0;"}${wanted}m`;
      look = wanted;
      bytes += to.signs.charAt(at);
    }
  }
  if (look !== "") bytes += "\x1b[m";
  if (from.signs.length > to.signs.length) bytes += `\x1b[${to.signs.length + 1}G\x1b[K`;
  return bytes;
}

/** Unchanged cells between two changes are written again where that takes fewer bytes than to pass over them. */
const mostRewritten = 4;

function runsThatDiffer(from: Row, to: Row): readonly (readonly [start: number, end: number])[] {
  const runs: [number, number][] = [];
  for (let at = 0; at < to.signs.length; at++) {
    if (from.signs[at] === to.signs[at] && from.looks[at] === to.looks[at]) continue;
    const last = runs.at(-1);
    if (last !== undefined && at - last[1] <= mostRewritten && isEven(to, last[1] - 1, at)) last[1] = at + 1;
    else runs.push([at, at + 1]);
  }
  return runs;
}

function isEven({ looks }: Row, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at++) if (looks[at] !== looks[start]) return false;
  return true;
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
  if (otherControl.test(line)) return undefined;
  const set = new Map<string, string>();
  const looks: Look[] = [];
  let signs = "";
  let look: Look = "";
  let at = 0;
  for (const match of line.matchAll(sgr)) {
    const text = line.slice(at, match.index);
    signs += text;
    for (let i = 0; i < text.length; i++) looks.push(look);
    at = match.index + match[0].length;
    if (!apply(set, match[1] ?? "")) return undefined;
    look = [...set.values()].join(";");
  }
  const rest = line.slice(at);
  // A style that goes on behind the row would colour what is written next.
  if (look !== "" || !onlyNarrow.test(signs + rest)) return undefined;
  for (let i = 0; i < rest.length; i++) looks.push("");
  return { signs: signs + rest, looks };
}

/** Takes SGR parameters in; false when one is not known. */
function apply(set: Map<string, string>, parameters: string): boolean {
  const codes = parameters === "" ? ["0"] : parameters.split(";");
  for (let i = 0; i < codes.length; ) {
    const taken = takeCode(set, codes, i);
    if (taken === 0) return false;
    i += taken;
  }
  return true;
}

/** Takes one style in; returns how many parameters it consists of, 0 when it is not known. */
function takeCode(set: Map<string, string>, codes: readonly string[], at: number): number {
  const code = codes[at] ?? "";
  if (code === "38" || code === "48") return takeColour(set, codes, at);
  if (code === "0" || code === "") {
    set.clear();
    return 1;
  }
  const ended = ends[code];
  if (ended !== undefined) {
    for (const property of ended) set.delete(property);
    return 1;
  }
  const property = properties[code] ?? colourProperty(code);
  if (property !== undefined) put(set, property, code);
  return property === undefined ? 0 : 1;
}

/** `38;5;N` and `38;2;R;G;B`, and the same with 48. */
function takeColour(set: Map<string, string>, codes: readonly string[], at: number): number {
  const length = codes[at + 1] === "5" ? 3 : codes[at + 1] === "2" ? 5 : 0;
  if (length > 0) put(set, codes[at] === "38" ? "foreground" : "background", codes.slice(at, at + length).join(";"));
  return length;
}

/** The same properties stand in the same order whichever came first, so that equal looks are equal texts. */
function put(set: Map<string, string>, property: string, code: string): void {
  set.set(property, code);
  const sorted = [...set].sort(([a], [b]) => (a < b ? -1 : 1));
  set.clear();
  for (const [key, value] of sorted) set.set(key, value);
}

function colourProperty(code: string): string | undefined {
  if (/^(3[0-7]|9[0-7])$/.test(code)) return "foreground";
  return /^(4[0-7]|10[0-7])$/.test(code) ? "background" : undefined;
}
