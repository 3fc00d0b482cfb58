import { err, ok, type Result } from "../result.ts";
import type { JsonError } from "./json.ts";
import { objectOf, type Value } from "./value.ts";

/**
 * Reads one YAML document (so also JSON) exactly: a whole number is an integer of any size, `2.0` a float, dates stay texts. Keys are texts as they are
 * written. Loads the reader when it is first used. Nothing at all reads as null.
 */
export async function readYaml(text: string): Promise<Result<Value, JsonError>> {
  const { isCollection, isScalar, LineCounter, parseDocument, visit } = await import("yaml");
  const lines = new LineCounter();
  const document = parseDocument(text, {
    intAsBigInt: true,
    lineCounter: lines,
    merge: true,
    prettyErrors: false,
    logLevel: "error",
    // The reader would compare each key with all before it.
    uniqueKeys: false,
  });
  const wrong = (message: string, offset: number): Result<Value, JsonError> => {
    const { line, col } = lines.linePos(offset);
    return err({ message, offset, line, column: col });
  };
  const [error] = document.errors;
  if (error !== undefined) return wrong(firstSentence(error.message), error.pos[0]);
  let badKey: { readonly message: string; readonly offset: number } | undefined;
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<string>();
      for (const { key } of items) {
        // As {{name.key}} is, which stands for a secret and is no YAML.
        if (isCollection(key)) badKey ??= { message: "a key is a list or a map", offset: key.range?.[0] ?? 0 };
        if (!isScalar(key)) continue;
        if (key.source !== undefined) key.value = key.source;
        const name = String(key.value);
        if (seen.has(name) && name !== "<<")
          badKey ??= { message: `${name} is there twice`, offset: key.range?.[0] ?? 0 };
        seen.add(name);
      }
    },
  });
  if (badKey !== undefined) return wrong(badKey.message, badKey.offset);
  try {
    return ok(exactly(document.toJS({ mapAsMap: true, maxAliasCount: 100 })));
  } catch (problem) {
    // An alias that refers to nothing or repeats more than any person writes, or bytes.
    return wrong(problem instanceof Error ? firstSentence(problem.message) : "it cannot be read", 0);
  }
}

/** The reader's words go on with the text that is wrong, which may be a secret. */
function firstSentence(message: string): string {
  const [first = ""] = message.split(/\n|: /);
  return first.charAt(0).toLowerCase() + first.slice(1);
}

/** What the reader gives: maps, and whole numbers as `bigint`. */
function exactly(read: unknown): Value {
  if (read instanceof Map)
    return objectOf([...read].map(([key, each]): [string, Value] => [String(key), exactly(each)]));
  if (Array.isArray(read)) return read.map(exactly);
  if (typeof read === "string" || typeof read === "boolean" || typeof read === "bigint" || typeof read === "number")
    return read;
  if (read === null || read === undefined) return null;
  throw new Error("values of this kind cannot be kept");
}
