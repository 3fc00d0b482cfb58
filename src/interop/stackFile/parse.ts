import type { LineCounter, Node as YamlNode } from "yaml";
import type { Failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { Converter } from "./convert.ts";
import { type Dialect, ownDialect } from "./dialect.ts";
import type { FileNode, Mark } from "./node.ts";
import { problem } from "./problem.ts";

/** The largest file that is read, in bytes. */
export const maxBytes = 4 * 2 ** 20;

/** Chooses how a file is read by the keys that stand at its outermost level. */
export type ChooseDialect = (keys: readonly string[]) => Dialect;

/**
 * Reads the bytes of a YAML or JSON file as nodes with places. Numbers are exact, dates stay texts, keys are texts as they are written, `<<` is merged;
 * other dialects may see that differently. Errors: everything that makes it unreadable, each with its place. No sentence repeats what a value holds,
 * which may be a secret.
 */
export async function parseFile(
  bytes: Uint8Array,
  file: string,
  dialectOf: ChooseDialect = () => ownDialect,
): Promise<Result<FileNode, readonly Failure[]>> {
  const start: Mark = { file, line: 1, column: 1 };
  if (bytes.length > maxBytes) return err([problem(start, `The file has more than ${maxBytes / 2 ** 20} MiB.`)]);
  const text = decoded(bytes);
  if (text === undefined) {
    const hint = "Save it as UTF-8.";
    return err([problem(firstBadByte(bytes, file), "The file is no UTF-8 text.", hint)]);
  }
  const tooDeep = problem(start, "The file is nested too deep.");
  const yaml = await import("yaml");
  try {
    const first = parsed(yaml, text);
    const dialect = dialectOf(outermostKeys(yaml, first.documents[0]?.contents ?? null));
    const asRead = dialect.asRead?.(text) ?? text;
    const { documents, lines } = asRead === text ? first : parsed(yaml, asRead);
    const mark = marker(file, lines);
    const [document, second] = documents;
    if (document === undefined) return err([problem(start, "The file is empty.")]);
    const errors = documents.flatMap((each) => each.errors);
    if (errors.some(({ message }) => message.includes("call stack"))) return err([tooDeep]);
    // What comes after the first is mostly what the reader makes of the rest, line by line.
    const [wrong] = errors.toSorted((a, b) => a.pos[0] - b.pos[0]);
    if (wrong !== undefined)
      return err([problem(mark(wrong.pos[0]), `This is no YAML: ${firstSentence(wrong.message)}.`)]);
    if (second !== undefined) {
      const hint = "Name several files instead: all of them are applied together.";
      return err([problem(mark(second.range[0]), "A second document begins here; a stack file is one.", hint)]);
    }
    if (dialect === ownDialect && document.directives.yaml.version !== "1.2") {
      const hint = "Leave the line with %YAML out.";
      return err([problem(start, "Stack files are YAML 1.2.", hint)]);
    }
    const forbidden = dialect.forbidden === undefined ? -1 : text.search(dialect.forbidden);
    if (forbidden >= 0) return err([problem(mark(forbidden), "This character may not stand in a file.", inQuotes)]);
    const converter = new Converter(yaml, mark, dialect);
    const { node } = converter.convert(document.contents, 0);
    if (node.kind === "scalar" && node.value === null && converter.problems.length === 0)
      return err([problem(start, "The file is empty.")]);
    return converter.problems.length === 0 ? ok(node) : err(converter.problems);
  } catch (error) {
    if (error instanceof RangeError) return err([tooDeep]);
    throw error;
  }
}

function parsed(yaml: typeof import("yaml"), text: string) {
  const lines = new yaml.LineCounter();
  const documents = yaml.parseAllDocuments(text, {
    intAsBigInt: true,
    lineCounter: lines,
    prettyErrors: false,
    logLevel: "error",
    // The reader would compare each key with all before it.
    uniqueKeys: false,
  });
  return { lines, documents: Array.isArray(documents) ? documents : [] };
}

const inQuotes = String.raw`Write it in double quotes, such as "\x07".`;

function outermostKeys(yaml: typeof import("yaml"), contents: YamlNode | null): readonly string[] {
  if (!yaml.isMap(contents)) return [];
  return contents.items.flatMap(({ key }) => (yaml.isScalar(key) ? [key.source ?? String(key.value)] : []));
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The place of the first byte that belongs to no UTF-8 character. The sign that stands for such bytes may be written in a file, too. */
function firstBadByte(bytes: Uint8Array, file: string): Mark {
  let [sound, most] = [0, bytes.length];
  while (sound < most) {
    const tried = Math.ceil((sound + most) / 2);
    if (beginning(bytes, tried) === undefined) most = tried - 1;
    else sound = tried;
  }
  const lines = (beginning(bytes, sound) ?? "").split("\n");
  return { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** The characters that end within so many bytes; undefined: not all of these are sound. */
function beginning(bytes: Uint8Array, length: number): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
  } catch {
    return undefined;
  }
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
