import type { Cursor } from "./cursor.ts";
import { packageKey } from "./packageName.ts";

/** One side of a comparison: a variable of the environment, or a text. */
export interface Operand {
  readonly is: "variable" | "text";
  readonly value: string;
}

/** When a requirement counts, as PEP 508 writes it: `python_version < "3.12" and extra == "gpu"`. */
export type Marker =
  | { readonly is: "compare"; readonly left: Operand; readonly operator: string; readonly right: Operand }
  | { readonly is: "all" | "any"; readonly of: readonly Marker[] };

const variable =
  /\b(?:python_version|python_full_version|os[._]name|sys[._]platform|platform_(?:release|system)|platform[._](?:version|machine|python_implementation)|python_implementation|implementation_(?:name|version)|extras?|dependency_groups)\b/y;
const operator = /===|==|~=|!=|<=|>=|<|>|\bin\b|\bnot\b[ \t]+in\b/y;

/** As Python's own reader of code has it. */
const deepest = 200;

/** Reads a marker that goes to the end of the text; undefined when it is none. */
export function readMarker(cursor: Cursor): Marker | undefined {
  const marker = readAny(cursor, 0);
  return cursor.isAtEnd ? marker : undefined;
}

function readAny(cursor: Cursor, depth: number): Marker | undefined {
  return readList(cursor, /\bor\b/y, "any", () => readList(cursor, /\band\b/y, "all", () => readOne(cursor, depth)));
}

function readList(cursor: Cursor, word: RegExp, is: "all" | "any", read: () => Marker | undefined): Marker | undefined {
  const found: Marker[] = [];
  do {
    const one = read();
    if (one === undefined) return undefined;
    found.push(one);
  } while (cursor.take(word) !== undefined);
  return found.length === 1 ? found[0] : { is, of: found };
}

function readOne(cursor: Cursor, depth: number): Marker | undefined {
  cursor.skipSpace();
  const marker = cursor.take(/\(/y) === undefined ? readComparison(cursor) : readGroup(cursor, depth);
  cursor.skipSpace();
  return marker;
}

function readGroup(cursor: Cursor, depth: number): Marker | undefined {
  const marker = depth < deepest ? readAny(cursor, depth + 1) : undefined;
  return cursor.take(/\)/y) === undefined ? undefined : marker;
}

function readComparison(cursor: Cursor): Marker | undefined {
  const left = readOperand(cursor);
  cursor.skipSpace();
  const sign = left && cursor.take(operator);
  cursor.skipSpace();
  const right = sign && readOperand(cursor);
  if (left === undefined || !sign || !right) return undefined;
  const names = { left, operator: sign.startsWith("not") ? "not in" : sign, right };
  return { is: "compare", ...withPlainExtra(names) };
}

function readOperand(cursor: Cursor): Operand | undefined {
  const name = cursor.take(variable)?.replace(".", "_");
  if (name !== undefined) {
    return { is: "variable", value: name === "python_implementation" ? "platform_python_implementation" : name };
  }
  const text = cursor.take(/'[^'\\]*'|"[^"\\]*"/y);
  return text === undefined ? undefined : { is: "text", value: text.slice(1, -1) };
}

/** Extras are compared as names of packages are. PEP 685. */
function withPlainExtra<T extends { readonly left: Operand; readonly right: Operand }>(comparison: T): T {
  const { left, right } = comparison;
  const isExtra = ({ is, value }: Operand) => is === "variable" && value === "extra";
  const plain = (operand: Operand): Operand => ({ ...operand, value: packageKey(operand.value) });
  if (isExtra(left) && right.is === "text") return { ...comparison, right: plain(right) };
  return isExtra(right) && left.is === "text" ? { ...comparison, left: plain(left) } : comparison;
}

/** The marker as one line, for comparing markers and for writing them: texts in double quotes where that is possible. */
export function markerText(marker: Marker): string {
  if (marker.is !== "compare") {
    const word = marker.is === "all" ? " and " : " or ";
    return marker.of.map((each) => (each.is === "any" ? `(${markerText(each)})` : markerText(each))).join(word);
  }
  return `${operandText(marker.left)} ${marker.operator} ${operandText(marker.right)}`;
}

function operandText({ is, value }: Operand): string {
  if (is === "variable") return value;
  return value.includes('"') ? `'${value}'` : `"${value}"`;
}
