import { readJson, writeFloat, writeJson } from "./json.ts";
import { isList, isObject, objectOf, type Value } from "./value.ts";

/** Texts that every reader of YAML takes for text as they stand, also inside brackets. */
const plain = /^(?!(?:y|n|yes|no|on|off|true|false|null|inf|infinity|nan|e[\d_]+)$)[a-z_][\w./@+-]*$/i;

/** Writes a value as YAML in one line, such as `{a: 1, b: [x, "y z"]}`. Texts that could be taken for something else stand in double quotes. */
export function writeFlow(value: Value): string {
  if (isList(value)) return `[${value.map(writeFlow).join(", ")}]`;
  if (isObject(value)) {
    const entries = Object.entries(value).map(([key, each]) => `${textOf(key)}: ${writeFlow(each)}`);
    return `{${entries.join(", ")}}`;
  }
  if (typeof value === "string") return textOf(value);
  if (typeof value !== "number") return writeJson(value);
  return Number.isNaN(value) ? ".nan" : Number.isFinite(value) ? writeFloat(value) : value > 0 ? ".inf" : "-.inf";
}

function textOf(text: string): string {
  return plain.test(text) ? text : JSON.stringify(text);
}

/**
 * Reads a list or an object written in one line as YAML or as JSON: keys and texts need no quotes, a comma may stand at the end. Undefined: it is no list
 * and no object, or not (yet) whole. Numbers are as exact as in `readJson`.
 */
export function readFlow(text: string): Value | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  const json = readJson(text);
  if (json.ok) return json.value;
  const reader = new Reader(text);
  const value = reader.value(0);
  return value !== undefined && reader.isAtEnd() ? value : undefined;
}

const maxDepth = 200;
const words = new Map<string, Value>([
  ["", null],
  ["~", null],
  ["null", null],
  ["true", true],
  ["false", false],
  [".nan", Number.NaN],
  [".inf", Number.POSITIVE_INFINITY],
  ["+.inf", Number.POSITIVE_INFINITY],
  ["-.inf", Number.NEGATIVE_INFINITY],
]);

/** `true`, `True` and `TRUE` are one word, `tRUE` is a text. */
const wordCase = /^[-+.~]*(?:[a-z]*|[A-Z][a-z]*|[A-Z]*)$/;

/** The value of a text without quotes, by the core schema of YAML 1.2. */
function scalarOf(text: string): Value {
  const known = wordCase.test(text) ? words.get(text.toLowerCase()) : undefined;
  if (known !== undefined) return known;
  if (/^[-+]?\d+$/.test(text)) return BigInt(text.replace(/^\+/, ""));
  if (/^0x[\da-fA-F]+$|^0o[0-7]+$/.test(text)) return BigInt(text);
  return /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/.test(text) ? Number(text) : text;
}

/** Reads one text from left to right; whatever does not fit makes the result undefined. */
class Reader {
  private readonly text: string;
  private at = 0;

  constructor(text: string) {
    this.text = text;
  }

  isAtEnd(): boolean {
    this.space();
    return this.at === this.text.length;
  }

  value(depth: number): Value | undefined {
    this.space();
    const char = this.text[this.at];
    if (depth > maxDepth || char === undefined) return undefined;
    if (char === "[") return this.list(depth);
    if (char === "{") return this.object(depth);
    if (char === '"' || char === "'") return this.quoted(char);
    const word = this.word();
    return word === undefined ? undefined : scalarOf(word);
  }

  private list(depth: number): Value | undefined {
    const items: Value[] = [];
    this.at++;
    while (!this.take("]")) {
      const item = this.isNext(",") ? undefined : this.value(depth + 1);
      if (item === undefined || !this.isDelimited("]")) return undefined;
      items.push(item);
    }
    return items;
  }

  private object(depth: number): Value | undefined {
    const entries = new Map<string, Value>();
    this.at++;
    while (!this.take("}")) {
      const key = this.key();
      if (key === undefined || entries.has(key)) return undefined;
      const value = this.isNext(",") || this.isNext("}") ? null : this.value(depth + 1);
      if (value === undefined || !this.isDelimited("}")) return undefined;
      entries.set(key, value);
    }
    return objectOf(entries);
  }

  private key(): string | undefined {
    this.space();
    const char = this.text[this.at];
    if (char === '"' || char === "'") {
      const quoted = this.quoted(char);
      return quoted !== undefined && this.take(":") ? quoted : undefined;
    }
    const word = this.word();
    const isKey = word !== undefined && word !== "" && this.take(":") && /[\s,[\]{}]|^$/.test(this.text[this.at] ?? "");
    return isKey ? word : undefined;
  }

  /** A comma, or the end, which stays to be taken. */
  private isDelimited(end: string): boolean {
    return this.take(",") || this.isNext(end);
  }

  private quoted(quote: string): string | undefined {
    if (quote === "'") return this.matched(/'(?:[^']|'')*'/y, (whole) => whole.slice(1, -1).replaceAll("''", "'"));
    return this.matched(/"(?:[^"\\]|\\.)*"/sy, (whole) => {
      const read = readJson(whole);
      return read.ok && typeof read.value === "string" ? read.value : undefined;
    });
  }

  private matched(pattern: RegExp, read: (whole: string) => string | undefined): string | undefined {
    pattern.lastIndex = this.at;
    const whole = pattern.exec(this.text)?.[0];
    if (whole === undefined) return undefined;
    this.at += whole.length;
    return read(whole);
  }

  /** A text without quotes: up to a bracket, a comma, or a colon with a blank behind it. */
  private word(): string | undefined {
    const word = this.matched(
      /(?:[^\s,[\]{}:#]|:(?![\s,[\]{}]|$)|(?<=\S)#|[ \t]+(?=[^\s,[\]{}:#]))*/y,
      (whole) => whole,
    );
    return word !== undefined && /^(?:[!&*|>%@`"']|[-?](?:\s|$))/.test(word) ? undefined : word;
  }

  private space(): void {
    while (/\s/.test(this.text[this.at] ?? "")) this.at++;
  }

  private isNext(char: string): boolean {
    this.space();
    return this.text[this.at] === char;
  }

  private take(char: string): boolean {
    if (!this.isNext(char)) return false;
    this.at++;
    return true;
  }
}
