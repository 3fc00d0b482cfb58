/** The look of a cell: the SGR parameters that lead to it from the plain one, joined by `;`, and the sequence that begins its link; both empty: plain. */
type Look = { readonly sgr: string; readonly link: string };

/** The sequences that change the look: styles, and links (OSC 8). */
export const lookCodes = /\x1b(?:\[[\d;]*m|\]8;[\x20-\x7e]*\x07)/g;
const linkEnd = "\x1b]8;;\x07";

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

/** The look of a cell without any style. */
export const plain = 0;
const mostKnown = 500;
/** The looks by their numbers. A theme has few, and of links there are not many. */
const looks: Look[] = [{ sgr: "", link: "" }];
const numbers = new Map<string, number>([["\n", plain]]);
let after = new Map<string, number | undefined>();

/** The number of the look that a sequence leads to from another; undefined when it is not known. */
export function lookAfter(look: number, code: string): number | undefined {
  const key = `${look}${code}`;
  if (after.has(key)) return after.get(key);
  if (after.size >= mostKnown) after = new Map();
  const next = changed(lookOf(look), code);
  const number = next === undefined ? undefined : numberOf(next);
  after.set(key, number);
  return number;
}

/** The bytes that lead from one look to another. */
export function bytesBetween(from: number, to: number): string {
  const [before, next] = [lookOf(from), lookOf(to)];
  const sgr = next.sgr === "" ? "\x1b[m" : `\x1b[${before.sgr === "" ? "" : "0;"}${next.sgr}m`;
  const link = next.link === "" ? linkEnd : next.link;
  return (before.sgr === next.sgr ? "" : sgr) + (before.link === next.link ? "" : link);
}

function lookOf(number: number): Look {
  return looks[number] ?? { sgr: "", link: "" };
}

function changed({ sgr, link }: Look, code: string): Look | undefined {
  if (code.startsWith("\x1b]")) return { sgr, link: code === linkEnd ? "" : code };
  const set = new Map<string, string>();
  return apply(set, sgr) && apply(set, code.slice(2, -1)) ? { sgr: [...set.values()].join(";"), link } : undefined;
}

function numberOf(look: Look): number {
  const name = `${look.sgr}\n${look.link}`;
  const known = numbers.get(name);
  if (known !== undefined) return known;
  numbers.set(name, looks.length);
  return looks.push(look) - 1;
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
