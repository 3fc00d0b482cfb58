import { SqliteError, type SqlParameters, type SqlRow, type SqlValue } from "./sqlite.ts";

/**
 * The names of the parameters `$name` in a statement, each once; texts, quoted names and comments are skipped. Looks at codes one by one:
 * a regular expression, or a function call per character, would cost every start some tenths of a millisecond.
 */
export function parameterNames(sql: string): readonly string[] {
  const names: string[] = [];
  for (let at = 0; at < sql.length; at++) {
    const code = sql.charCodeAt(at);
    if (code > 64) continue;
    if (code === dollar) {
      const start = at + 1;
      while (isNameChar(sql.charCodeAt(at + 1))) at++;
      const name = sql.slice(start, at + 1);
      if (!names.includes(name)) names.push(name);
    } else if (code === quote || code === doubleQuote) at = endOf(sql, sql.charAt(at), at + 1);
    else if (code === dash && sql.charCodeAt(at + 1) === dash) at = endOf(sql, "\n", at);
    else if (code === slash && sql.charCodeAt(at + 1) === star) at = endOf(sql, "*/", at + 2) + 1;
    else if (code === question || code === colon || code === atSign) {
      throw new SqliteError("other", `parameters are written $name: ${sql}`);
    }
  }
  return names;
}

const [doubleQuote, dollar, quote, star, dash, slash, colon, question, atSign] = [34, 36, 39, 42, 45, 47, 58, 63, 64];

/** Where a part that begins before `from` ends. A doubled quote within a text looks like the end of one and the start of the next, which is as good. */
function endOf(sql: string, end: string, from: number): number {
  const found = sql.indexOf(end, from);
  return found < 0 ? sql.length : found;
}

/** A letter, a digit or an underscore; false beyond the end. */
function isNameChar(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95;
}

/** Checks that parameters are exactly those named and can be kept exactly; whole numbers become `bigint`, so that both runtimes bind integers. */
export function boundParameters(names: readonly string[], parameters: SqlParameters): Record<string, SqlValue> {
  const bound: Record<string, SqlValue> = {};
  for (const name of names) {
    if (!Object.hasOwn(parameters, name)) throw new SqliteError("other", `the parameter ${name} is missing`);
    bound[name] = boundValue(name, parameters[name]);
  }
  const given = Object.keys(parameters);
  if (given.length !== names.length) {
    const extra = given.filter((name) => !names.includes(name)).join(", ");
    throw new SqliteError("other", `the statement has no parameter ${extra}`);
  }
  return bound;
}

const int64 = { min: -(2n ** 63n), max: 2n ** 63n - 1n };

function boundValue(name: string, value: unknown): SqlValue {
  const refuse = (why: string) => new SqliteError("value", `${name} ${why}`);
  if (value === null || value instanceof Uint8Array) return value;
  if (typeof value === "string") {
    if (value.includes("\0")) throw refuse("holds a NUL character");
    if (!value.isWellFormed()) throw refuse("holds half of a surrogate pair");
    return value;
  }
  if (typeof value === "bigint") {
    if (value < int64.min || value > int64.max) throw refuse("is a whole number beyond 64 bits");
    return value;
  }
  if (typeof value !== "number") throw refuse(`is a ${typeof value}`);
  if (!Number.isFinite(value)) throw refuse(`is ${value}`);
  if (!Number.isInteger(value)) return value;
  if (!Number.isSafeInteger(value)) throw refuse("is a whole number that is not exact; give it as bigint");
  return BigInt(value);
}

/** A row with its integers as `number` where that is exact. */
export function exactRow(row: Record<string, SqlValue>): SqlRow {
  for (const column in row) {
    const value = row[column];
    if (typeof value === "bigint" && value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER) {
      row[column] = Number(value);
    }
  }
  return row;
}
