import { err, ok, type Result } from "../result.ts";
import { isList, isObject, objectOf, type Value } from "./value.ts";

/** Where and why a text is not JSON. The message repeats nothing of the text, which may be a secret. `offset` counts UTF-16 units from the start. */
export interface JsonError {
  readonly message: string;
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/** How `writeJson` lays a value out. */
export interface JsonLayout {
  /** Spaces per level; absent: one line. */
  readonly indent?: number;
}

/**
 * Writes JSON that keeps what JavaScript's own writer loses: integers of any size, and the fraction of whole floats (`2.0`).
 * Infinity is written as `1e999`, which every reader takes for it; not-a-number as `NaN`, as Python does.
 */
export function writeJson(value: Value, layout: JsonLayout = {}): string {
  return write(value, layout.indent ?? 0, "");
}

/** A value in one line for people: texts as they are, all else as JSON. */
export function textOrJson(value: Value): string {
  return typeof value === "string" ? value : writeJson(value);
}

function write(value: Value, indent: number, margin: string): string {
  if (typeof value === "bigint") return value.toString();
  if (typeof value === "number") return writeFloat(value);
  if (isList(value)) return writeParts(value, indent, margin, "[", "]", (each, inner) => write(each, indent, inner));
  if (isObject(value)) {
    const colon = indent > 0 ? ": " : ":";
    return writeParts(Object.entries(value), indent, margin, "{", "}", ([key, each], inner) => {
      return `${JSON.stringify(key)}${colon}${write(each, indent, inner)}`;
    });
  }
  return JSON.stringify(value);
}

function writeParts<T>(
  parts: readonly T[],
  indent: number,
  margin: string,
  open: string,
  close: string,
  one: (part: T, margin: string) => string,
): string {
  if (parts.length === 0) return open + close;
  const inner = margin + " ".repeat(indent);
  const [before, between, after] = indent > 0 ? [`\n${inner}`, `,\n${inner}`, `\n${margin}`] : ["", ",", ""];
  return open + before + parts.map((part) => one(part, inner)).join(between) + after + close;
}

/** A float as JSON text that reads back as a float. */
export function writeFloat(value: number): string {
  if (Number.isNaN(value)) return "NaN";
  if (!Number.isFinite(value)) return value > 0 ? "1e999" : "-1e999";
  const text = Object.is(value, -0) ? "-0" : String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}

const maxDepth = 200;

/** Reads JSON exactly: a number without fraction and exponent is an integer of any size, every other number a float. Also reads `NaN` and `Infinity`, as Python writes them. */
export function readJson(text: string): Result<Value, JsonError> {
  const reader = new Reader(text);
  try {
    return ok(reader.document());
  } catch (error) {
    if (error instanceof Unreadable) return err(positioned(text, error));
    throw error;
  }
}

function positioned(text: string, error: Unreadable): JsonError {
  const before = text.slice(0, error.offset).split("\n");
  return {
    message: error.message,
    offset: error.offset,
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
  };
}

class Unreadable extends Error {
  readonly offset: number;
  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

const words = new Map<string, Value>([
  ["true", true],
  ["false", false],
  ["null", null],
  ["NaN", Number.NaN],
  ["Infinity", Number.POSITIVE_INFINITY],
  ["-Infinity", Number.NEGATIVE_INFINITY],
]);

/** A recursive reader over one text; throws `Unreadable`, which never leaves this file. */
class Reader {
  private readonly text: string;
  private at = 0;

  constructor(text: string) {
    this.text = text;
  }

  document(): Value {
    const value = this.value(0);
    this.space();
    if (this.at < this.text.length) throw this.wrong("nothing more was expected");
    return value;
  }

  private value(depth: number): Value {
    if (depth > maxDepth) throw this.wrong(`it is nested deeper than ${maxDepth} levels`);
    this.space();
    const char = this.text[this.at];
    if (char === undefined) throw this.wrong("a value is missing at the end");
    if (char === "{") return this.object(depth);
    if (char === "[") return this.list(depth);
    if (char === '"') return this.string();
    return this.word();
  }

  private object(depth: number): Value {
    const entries = new Map<string, Value>();
    this.at++;
    this.space();
    if (this.take("}")) return objectOf(entries);
    do {
      this.space();
      if (this.text[this.at] !== '"') throw this.wrong("a key in double quotes was expected");
      const start = this.at;
      const key = this.string();
      if (entries.has(key)) throw new Unreadable("the same key is there twice", start);
      this.space();
      if (!this.take(":")) throw this.wrong("a colon was expected");
      entries.set(key, this.value(depth + 1));
      this.space();
    } while (this.take(","));
    if (!this.take("}")) throw this.wrong("a comma or } was expected");
    return objectOf(entries);
  }

  private list(depth: number): Value {
    const items: Value[] = [];
    this.at++;
    this.space();
    if (this.take("]")) return items;
    do {
      items.push(this.value(depth + 1));
      this.space();
    } while (this.take(","));
    if (!this.take("]")) throw this.wrong("a comma or ] was expected");
    return items;
  }

  private string(): string {
    const start = this.at++;
    while (this.at < this.text.length) {
      const char = this.text[this.at];
      if (char === '"') {
        const quoted = this.text.slice(start, ++this.at);
        try {
          return JSON.parse(quoted);
        } catch {
          throw new Unreadable("a text holds a character that must be escaped", start);
        }
      }
      this.at += char === "\\" ? 2 : 1;
    }
    throw new Unreadable("a text is not closed by a double quote", start);
  }

  private word(): Value {
    const match = /[-+.\w]+/y;
    match.lastIndex = this.at;
    const word = match.exec(this.text)?.[0];
    if (word === undefined) throw this.wrong("a value was expected");
    const known = words.get(word);
    const value = known === undefined ? readNumber(word) : known;
    if (value === undefined) throw this.wrong("a value was expected; texts need double quotes");
    this.at += word.length;
    return value;
  }

  private space(): void {
    while (/[ \t\n\r]/.test(this.text[this.at] ?? "")) this.at++;
  }

  private take(char: string): boolean {
    if (this.text[this.at] !== char) return false;
    this.at++;
    return true;
  }

  private wrong(message: string): Unreadable {
    return new Unreadable(message, this.at);
  }
}

function readNumber(word: string): bigint | number | undefined {
  if (/^-?(0|[1-9]\d*)$/.test(word)) return word === "-0" ? 0n : BigInt(word);
  if (/^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(word)) return Number(word);
  return undefined;
}
