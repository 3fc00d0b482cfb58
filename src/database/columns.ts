import type { Texts } from "../core/component.ts";
import { failure } from "../core/failure.ts";
import { readJson } from "../core/value/json.ts";
import { isObject, type ValueObject } from "../core/value/value.ts";
import type { Sqlite, SqlRow } from "../platform/sqlite.ts";
import { Refusal } from "./refusal.ts";

/** A text column. These readers refuse with bad-data what the schema does not allow, which only a damaged or edited file holds. */
export function text(row: SqlRow, column: string): string {
  const value = row[column];
  return typeof value === "string" ? value : wrong(column, "is no text");
}

/** A text column that may be null. */
export function textOrNull(row: SqlRow, column: string): string | null {
  return row[column] === null ? null : text(row, column);
}

/** A whole number column. */
export function integer(row: SqlRow, column: string): number {
  const value = row[column];
  return typeof value === "number" ? value : wrong(column, "is no whole number");
}

/** How many rows a table has. */
export function countOf(sqlite: Sqlite, table: "component" | "stack" | "secret" | "flavor"): number {
  const row = sqlite.get(`SELECT count(*) AS rows FROM ${table}`);
  return row ? integer(row, "rows") : 0;
}

/** Shared by all rows that have none, since most of ten thousand components have neither labels nor environment nor secrets. */
const noTexts: Texts = Object.freeze({});
const noList: readonly string[] = Object.freeze([]);

/** A column with a JSON object of texts. */
export function texts(row: SqlRow, column: string): Texts {
  const json = text(row, column);
  if (json === "{}") return noTexts;
  const value = plainJson(json, column);
  const isTexts =
    typeof value === "object" && value !== null && Object.values(value).every((each) => typeof each === "string");
  return isTexts ? (value as Texts) : wrong(column, "is no object of texts");
}

/** A column with a JSON list of texts. */
export function textList(row: SqlRow, column: string): readonly string[] {
  const json = text(row, column);
  if (json === "[]") return noList;
  const value = plainJson(json, column);
  return isTextList(value) ? value : wrong(column, "is no list of texts");
}

/** Tells a list of texts from other values. */
export function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === "string");
}

/** JSON that holds no numbers, which the built-in reader therefore reads exactly, and faster than ours. */
export function plainJson(json: string, where: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return wrong(where, "is no JSON");
  }
}

/** The object in an exact JSON text; `where` names it in the refusal. */
export function objectOfJson(json: string, where: string): ValueObject {
  const value = readJson(json);
  if (!value.ok) return wrong(where, `is no JSON (${value.error.message})`);
  return isObject(value.value) ? value.value : wrong(where, "is no object");
}

/** An object whose values are all texts. */
export function textsOf(object: ValueObject, where: string): Texts {
  for (const value of Object.values(object)) {
    if (typeof value !== "string") return wrong(where, "holds something that is no text");
  }
  return object as Texts;
}

/** Ends the transaction: what is stored is not what this program stores. */
export function wrong(where: string, what: string): never {
  throw new Refusal(
    failure("bad-data", `The database holds something unreadable: ${where} ${what}.`, {
      hint: "Undo the change that was made by another program, or put a backup in its place.",
    }),
  );
}
