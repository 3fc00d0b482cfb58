/** The look of a cell as the SGR parameters that lead to it from the plain one, joined by `;`; empty: plain. */
type Look = string;

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
/** The looks by their numbers. A theme has few. */
const names: Look[] = [""];
const numbers = new Map<Look, number>([["", plain]]);
let after = new Map<string, number | undefined>();

/** The number of the look that SGR parameters lead to from another; undefined when one of them is not known. */
export function lookAfter(look: number, parameters: string): number | undefined {
  const key = `${look}m${parameters}`;
  if (after.has(key)) return after.get(key);
  if (after.size >= mostKnown) after = new Map();
  const set = new Map<string, string>();
  const isKnown = apply(set, names[look] ?? "") && apply(set, parameters);
  const number = isKnown ? numberOf([...set.values()].join(";")) : undefined;
  after.set(key, number);
  return number;
}

/** The SGR parameters that lead to a look from the plain one. */
export function nameOfLook(look: number): string {
  return names[look] ?? "";
}

function numberOf(look: Look): number {
  const known = numbers.get(look);
  if (known !== undefined) return known;
  numbers.set(look, names.length);
  return names.push(look) - 1;
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
