import type { Answers, Request } from "./protocol.ts";

type Said = Readonly<Record<string, unknown>>;

/** What a child has said, if it has the shape of an answer: the person's code runs where it is written, and may change what JSON becomes of it. A spec is checked by whoever stores it. */
export function checkedAnswer<K extends Request["do"]>(asked: K, line: string): Answers[K] | undefined {
  const said = objectIn(line);
  return said !== undefined && shapes[asked](said) ? (said as unknown as Answers[K]) : undefined;
}

const shapes: Readonly<Record<Request["do"], (said: Said) => boolean>> = {
  describe: ({ findings, exportName }) => isListOf(findings, isFinding) && isTextOrAbsent(exportName),
  check: ({ failures }) => isListOf(failures, (each) => isPlaced(each) && typeof each.code === "string"),
  test: ({ type, findings, results }) =>
    isTextOrAbsent(type) && isListOf(findings, isFinding) && isListOf(results, isResult),
};

function objectIn(line: string): Said | undefined {
  try {
    const said: unknown = JSON.parse(line);
    return isObject(said) ? said : undefined;
  } catch {
    return undefined;
  }
}

function isFinding(value: Said): boolean {
  const { rule, severity } = value;
  return typeof rule === "string" && ["error", "warning", "info"].includes(String(severity)) && isPlaced(value);
}

/** A sentence, and where it belongs. */
function isPlaced({ message, at, hint }: Said): boolean {
  if (typeof message !== "string" || !isTextOrAbsent(hint)) return false;
  if (at === undefined) return true;
  if (!isObject(at)) return false;
  const { file, line, column, field } = at;
  const isKey = (part: unknown) => typeof part === "string" || typeof part === "number";
  return (
    isTextOrAbsent(file) &&
    [line, column].every((each) => each === undefined || typeof each === "number") &&
    (field === undefined || (Array.isArray(field) && field.every(isKey)))
  );
}

function isResult({ title, by, failed }: Said): boolean {
  return typeof title === "string" && (by === "author" || by === "type") && isTextOrAbsent(failed);
}

function isListOf(value: unknown, isOne: (each: Said) => boolean): boolean {
  return Array.isArray(value) && value.every((each) => isObject(each) && isOne(each));
}

function isTextOrAbsent(value: unknown): boolean {
  return value === undefined || typeof value === "string";
}

function isObject(value: unknown): value is Said {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
