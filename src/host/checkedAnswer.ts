import { isJsonObject, type JsonObject, jsonObjectIn } from "../core/jsonObject.ts";
import type { Answers, Request } from "./protocol.ts";

/** What a child has said, if it has the shape of an answer: the person's code runs where it is written, and may change what JSON becomes of it. A spec is checked by whoever stores it. */
export function checkedAnswer<K extends Request["do"]>(asked: K, line: string): Answers[K] | undefined {
  const said = jsonObjectIn(line);
  return said !== undefined && shapes[asked](said) ? (said as unknown as Answers[K]) : undefined;
}

const shapes: Readonly<Record<Request["do"], (said: JsonObject) => boolean>> = {
  describe: ({ findings, exportName }) => isListOf(findings, isFinding) && isTextOrAbsent(exportName),
  check: ({ failures }) => isListOf(failures, (each) => isPlaced(each) && typeof each.code === "string"),
  test: ({ type, findings, results }) =>
    isTextOrAbsent(type) && isListOf(findings, isFinding) && isListOf(results, isResult),
};

function isFinding(value: JsonObject): boolean {
  const { rule, severity } = value;
  return typeof rule === "string" && ["error", "warning", "info"].includes(String(severity)) && isPlaced(value);
}

/** A sentence, and where it belongs. */
function isPlaced({ message, at, hint }: JsonObject): boolean {
  if (typeof message !== "string" || !isTextOrAbsent(hint)) return false;
  if (at === undefined) return true;
  if (!isJsonObject(at)) return false;
  const { file, line, column, field } = at;
  const isKey = (part: unknown) => typeof part === "string" || typeof part === "number";
  return (
    isTextOrAbsent(file) &&
    [line, column].every((each) => each === undefined || typeof each === "number") &&
    (field === undefined || (Array.isArray(field) && field.every(isKey)))
  );
}

function isResult({ title, by, failed }: JsonObject): boolean {
  return typeof title === "string" && (by === "author" || by === "type") && isTextOrAbsent(failed);
}

function isListOf(value: unknown, isOne: (each: JsonObject) => boolean): boolean {
  return Array.isArray(value) && value.every((each) => isJsonObject(each) && isOne(each));
}

function isTextOrAbsent(value: unknown): boolean {
  return value === undefined || typeof value === "string";
}
