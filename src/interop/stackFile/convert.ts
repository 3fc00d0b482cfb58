import type { Pair, Scalar, Node as YamlNode } from "yaml";
import type { Failure } from "../../core/failure.ts";
import type { Dialect, ReadKey, Unread, WrittenScalar } from "./dialect.ts";
import type { FileNode, MapEntry, Mark, ScalarNode } from "./node.ts";
import { problem } from "./problem.ts";

/** How many values a file may stand for, once what aliases repeat is counted. */
const maxValues = 500_000;
const maxDepth = 100;
const tooManyValues = `With its aliases this stands for more than ${maxValues} values.`;

/** A node, and how many values it holds once what aliases repeat is counted. */
interface Sized {
  readonly node: FileNode;
  readonly values: number;
}

/** Turns one document into nodes, in the order in which it is written, and notes what cannot be turned. */
export class Converter {
  private readonly yaml: typeof import("yaml");
  private readonly mark: (offset: number) => Mark;
  private readonly dialect: Dialect;
  private readonly anchors = new Map<string, Sized>();
  /** How many entries `<<` has copied so far. */
  private copied = 0;
  readonly problems: Failure[] = [];

  constructor(yaml: typeof import("yaml"), mark: (offset: number) => Mark, dialect: Dialect) {
    this.yaml = yaml;
    this.mark = mark;
    this.dialect = dialect;
  }

  convert(yaml: YamlNode | null, depth: number): Sized {
    const at = this.mark(yaml?.range?.[0] ?? 0);
    if (yaml === null) return single(at, null);
    if (depth > maxDepth) return this.refused(at, `This is nested deeper than ${maxDepth} levels.`);
    if (this.yaml.isAlias(yaml)) return this.aliased(yaml.source, at);
    const made = this.bounded(this.content(yaml, at, depth), at);
    if ("anchor" in yaml && typeof yaml.anchor === "string") this.anchors.set(yaml.anchor, made);
    return made;
  }

  private content(yaml: YamlNode, at: Mark, depth: number): Sized {
    if (this.yaml.isScalar(yaml)) return this.scalar(yaml, at);
    if (!this.yaml.isCollection(yaml)) return this.refused(at, "A value of this kind cannot be kept.");
    const read = yaml.tag === undefined ? "as written" : this.dialect.collection(yaml.tag);
    if (typeof read === "object") return this.unread(at, read);
    if (this.yaml.isMap(yaml)) {
      const map = this.map(yaml.items, at, depth);
      return read === "its keys" ? { node: keysOf(map.node), values: map.values } : map;
    }
    const written = this.yaml.isSeq(yaml) ? yaml.items : [];
    const items = written.map((item) => this.convert(this.yaml.isNode(item) ? item : null, depth + 1));
    return { node: { kind: "list", at, items: items.map(({ node }) => node) }, values: 1 + valuesIn(items) };
  }

  private scalar(yaml: Scalar, at: Mark): Sized {
    const read = this.dialect.scalar(this.written(yaml));
    return "message" in read ? this.unread(at, read) : { node: { kind: "scalar", at, ...read }, values: 1 };
  }

  private written({ source, value, tag, type }: Scalar): WrittenScalar {
    return { text: source ?? String(value), isPlain: type === "PLAIN" || type === undefined, tag, value };
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
      const isMerge = this.isMerge(pair.key);
      const key = this.keyOf(pair.key, keyAt);
      const value = this.convert(this.yaml.isNode(pair.value) ? pair.value : null, depth + 1);
      values += value.values;
      if (key === undefined) continue;
      if (isMerge) {
        merged.push(...this.mergedEntries(value.node, keyAt));
        continue;
      }
      const { identity = key.key, ...said } = key;
      const first = own.get(identity);
      const read = pair.value === null ? single(keyAt, null).node : value.node;
      if (first === undefined) own.set(identity, { ...said, at: keyAt, value: read });
      else if (this.dialect.lastCounts) own.set(identity, { ...first, at: keyAt, value: read });
      else
        this.problems.push(
          problem(keyAt, `The key ${key.key} is there twice; the first one is in line ${first.at.line}.`),
        );
    }
    // What is written here counts before all that is merged.
    for (const entry of this.dialect.lastCounts ? merged.toReversed() : merged)
      if (!own.has(entry.key)) own.set(entry.key, entry);
    return { node: { kind: "map", at, entries: [...own.values()] }, values };
  }

  /** `<<` without quotes. */
  private isMerge(key: unknown): boolean {
    return this.yaml.isScalar(key) && key.type === "PLAIN" && key.source === "<<";
  }

  private keyOf(key: unknown, at: Mark): Exclude<ReadKey, Unread> | undefined {
    if (this.yaml.isScalar(key)) {
      const read = this.dialect.key(this.written(key));
      if (!("message" in read)) return read;
      this.unread(at, read);
      return undefined;
    }
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
    return this.unread(at, { message });
  }

  private unread(at: Mark, { message, hint }: Unread): Sized {
    this.problems.push(problem(at, message, hint));
    return single(at, null);
  }
}

function keysOf(node: FileNode): FileNode {
  const items = node.kind === "map" ? node.entries : [];
  return { kind: "list", at: node.at, items: items.map(({ key, at }) => ({ kind: "scalar", at, value: key })) };
}

function single(at: Mark, value: ScalarNode["value"]): Sized {
  return { node: { kind: "scalar", at, value }, values: 1 };
}

function valuesIn(parts: readonly Sized[]): number {
  return parts.reduce((sum, { values }) => sum + values, 0);
}
