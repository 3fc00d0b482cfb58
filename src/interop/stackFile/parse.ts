import type { LineCounter, Pair, Node as YamlNode } from "yaml";
import type { Failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { FileNode, MapEntry, Mark, ScalarNode } from "./node.ts";
import { problem } from "./problem.ts";

/** The largest file that is read, in bytes. */
export const maxBytes = 4 * 2 ** 20;
/** How many values a file may stand for, once what aliases repeat is counted. */
const maxValues = 500_000;
const maxDepth = 100;
const tooManyValues = `With its aliases this stands for more than ${maxValues} values.`;

/** Tags that only say what a value is anyway. */
const plainTags = /^tag:yaml\.org,2002:(?:str|int|float|bool|null|map|seq)$/;

/**
 * Reads the bytes of a YAML or JSON file as nodes with places. Numbers are exact, dates stay texts, keys are texts as they are written, `<<` is merged.
 * Errors: everything that makes it unreadable, each with its place. No sentence repeats what a value holds, which may be a secret.
 */
export async function parseFile(bytes: Uint8Array, file: string): Promise<Result<FileNode, readonly Failure[]>> {
  const start: Mark = { file, line: 1, column: 1 };
  if (bytes.length > maxBytes) return err([problem(start, `The file has more than ${maxBytes / 2 ** 20} MiB.`)]);
  const text = decoded(bytes);
  if (text === undefined) {
    const hint = "Save it as UTF-8.";
    return err([problem(firstBadByte(bytes, file), "The file is no UTF-8 text.", hint)]);
  }
  const tooDeep = problem(start, "The file is nested too deep.");
  const yaml = await import("yaml");
  const lines = new yaml.LineCounter();
  try {
    const documents = yaml.parseAllDocuments(text, {
      intAsBigInt: true,
      lineCounter: lines,
      prettyErrors: false,
      logLevel: "error",
      // The reader would compare each key with all before it.
      uniqueKeys: false,
    });
    const [document, second] = Array.isArray(documents) ? documents : [];
    if (document === undefined) return err([problem(start, "The file is empty.")]);
    const mark = marker(file, lines);
    const errors = [...documents].flatMap((each) => each.errors);
    if (errors.some(({ message }) => message.includes("call stack"))) return err([tooDeep]);
    // What comes after the first is mostly what the reader makes of the rest, line by line.
    const [wrong] = errors.toSorted((a, b) => a.pos[0] - b.pos[0]);
    if (wrong !== undefined)
      return err([problem(mark(wrong.pos[0]), `This is no YAML: ${firstSentence(wrong.message)}.`)]);
    if (second !== undefined) {
      const hint = "Name several files instead: all of them are applied together.";
      return err([problem(mark(second.range[0]), "A second document begins here; a stack file is one.", hint)]);
    }
    if (document.directives.yaml.version !== "1.2") {
      const hint = "Leave the line with %YAML out.";
      return err([problem(start, "Stack files are YAML 1.2.", hint)]);
    }
    const converter = new Converter(yaml, mark);
    const { node } = converter.convert(document.contents, 0);
    if (node.kind === "scalar" && node.value === null && converter.problems.length === 0)
      return err([problem(start, "The file is empty.")]);
    return converter.problems.length === 0 ? ok(node) : err(converter.problems);
  } catch (error) {
    if (error instanceof RangeError) return err([tooDeep]);
    throw error;
  }
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The place of the first byte that belongs to no UTF-8 character. */
function firstBadByte(bytes: Uint8Array, file: string): Mark {
  const [sound = ""] = new TextDecoder().decode(bytes).split("\ufffd");
  const lines = sound.split("\n");
  return { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

function marker(file: string, lines: LineCounter): (offset: number) => Mark {
  return (offset) => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
}

/** The reader's words go on with the text that is wrong, which may be a secret. */
function firstSentence(message: string): string {
  const [first = ""] = message.split(/\n|: /);
  return first.charAt(0).toLowerCase() + first.slice(1);
}

/** A node, and how many values it holds once what aliases repeat is counted. */
interface Sized {
  readonly node: FileNode;
  readonly values: number;
}

/** Turns one document into nodes, in the order in which it is written, and notes what cannot be turned. */
class Converter {
  private readonly yaml: typeof import("yaml");
  private readonly mark: (offset: number) => Mark;
  private readonly anchors = new Map<string, Sized>();
  /** How many entries `<<` has copied so far. */
  private copied = 0;
  readonly problems: Failure[] = [];

  constructor(yaml: typeof import("yaml"), mark: (offset: number) => Mark) {
    this.yaml = yaml;
    this.mark = mark;
  }

  convert(yaml: YamlNode | null, depth: number): Sized {
    const at = this.mark(yaml?.range?.[0] ?? 0);
    if (yaml === null) return single(at, null);
    if (depth > maxDepth) return this.refused(at, `This is nested deeper than ${maxDepth} levels.`);
    if (this.yaml.isAlias(yaml)) return this.aliased(yaml.source, at);
    if (yaml.tag !== undefined && !plainTags.test(yaml.tag)) return this.refused(at, "Tags have no meaning here.");
    const made = this.bounded(this.content(yaml, at, depth), at);
    if ("anchor" in yaml && typeof yaml.anchor === "string") this.anchors.set(yaml.anchor, made);
    return made;
  }

  private content(yaml: YamlNode, at: Mark, depth: number): Sized {
    if (this.yaml.isMap(yaml)) return this.map(yaml.items, at, depth);
    if (this.yaml.isSeq(yaml)) {
      const items = yaml.items.map((item) => this.convert(this.yaml.isNode(item) ? item : null, depth + 1));
      return { node: { kind: "list", at, items: items.map(({ node }) => node) }, values: 1 + valuesIn(items) };
    }
    const value = this.yaml.isScalar(yaml) ? yaml.value : undefined;
    return isKept(value) ? single(at, value) : this.refused(at, "A value of this kind cannot be kept.");
  }

  /** What repeats itself without end is told once and goes. */
  private bounded(made: Sized, at: Mark): Sized {
    return made.values <= maxValues ? made : this.refused(at, tooManyValues);
  }

  private aliased(source: string, at: Mark): Sized {
    return this.anchors.get(source) ?? this.refused(at, `Nothing above is marked as &${source}.`);
  }

  private map(pairs: readonly Pair[], at: Mark, depth: number): Sized {
    const own = new Map<string, MapEntry>();
    const merged: MapEntry[] = [];
    let values = 1;
    for (const pair of pairs) {
      const keyAt = this.mark((this.yaml.isNode(pair.key) ? pair.key.range?.[0] : undefined) ?? 0);
      const key = this.keyText(pair.key, keyAt);
      const value = this.convert(this.yaml.isNode(pair.value) ? pair.value : null, depth + 1);
      values += value.values;
      if (key === undefined) continue;
      if (key === "<<" && this.isPlain(pair.key)) {
        merged.push(...this.mergedEntries(value.node, keyAt));
        continue;
      }
      const first = own.get(key);
      if (first === undefined)
        own.set(key, { key, at: keyAt, value: pair.value === null ? single(keyAt, null).node : value.node });
      else
        this.problems.push(problem(keyAt, `The key ${key} is there twice; the first one is in line ${first.at.line}.`));
    }
    // Of several maps that are merged the first that has a key counts; what is written here counts before all of them.
    for (const entry of merged) if (!own.has(entry.key)) own.set(entry.key, entry);
    return { node: { kind: "map", at, entries: [...own.values()] }, values };
  }

  /** Written without quotes. */
  private isPlain(key: unknown): boolean {
    return this.yaml.isScalar(key) && key.type === "PLAIN";
  }

  private keyText(key: unknown, at: Mark): string | undefined {
    if (this.yaml.isScalar(key)) return key.source ?? String(key.value);
    // As {{name.key}} is, which stands for a secret and is no YAML.
    const hint = "Text that begins with a brace has to be in quotes.";
    this.problems.push(problem(at, "A key is no text but a list, a map or an alias.", hint));
    return undefined;
  }

  private mergedEntries(node: FileNode, at: Mark): readonly MapEntry[] {
    if (node.kind === "map") return this.copiedEntries(node.entries, at);
    if (node.kind === "list") return node.items.flatMap((item) => this.mergedEntries(item, at));
    this.problems.push(problem(at, "<< takes a map, or a list of maps."));
    return [];
  }

  /** An alias costs nothing, but each map that takes entries in has them for itself: more than a whole file may hold are not copied. */
  private copiedEntries(entries: readonly MapEntry[], at: Mark): readonly MapEntry[] {
    if (this.copied > maxValues) return [];
    this.copied += entries.length;
    if (this.copied <= maxValues) return entries;
    this.refused(at, tooManyValues);
    return [];
  }

  private refused(at: Mark, message: string): Sized {
    this.problems.push(problem(at, message));
    return single(at, null);
  }
}

function single(at: Mark, value: ScalarNode["value"]): Sized {
  return { node: { kind: "scalar", at, value }, values: 1 };
}

function valuesIn(parts: readonly Sized[]): number {
  return parts.reduce((sum, { values }) => sum + values, 0);
}

function isKept(value: unknown): value is ScalarNode["value"] {
  return value === null || ["boolean", "string", "bigint", "number"].includes(typeof value);
}
