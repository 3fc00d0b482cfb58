import { SqliteError, type SqliteErrorKind } from "./sqlite.ts";

/** sqlite.org/rescode.html: the primary result codes, which are the low byte of the extended ones. */
const kindOfCode = new Map<number, SqliteErrorKind>([
  [5, "busy"],
  [6, "busy"],
  [8, "readonly"],
  [10, "io"],
  [11, "corrupt"],
  [13, "full"],
  [14, "cantopen"],
  [19, "constraint"],
  [26, "notadb"],
]);

/** Deno tells no code when opening and in `exec`; the texts are those of `sqlite3ErrStr`, which have been the same for decades. */
const kindOfText: readonly (readonly [RegExp, SqliteErrorKind])[] = [
  [/database (table |schema )?is locked/, "busy"],
  [/readonly database/, "readonly"],
  [/disk I\/O error/, "io"],
  [/malformed/, "corrupt"],
  [/disk is full/, "full"],
  [/unable to open/, "cantopen"],
  [/constraint failed/, "constraint"],
  [/not a database/, "notadb"],
];

/** Any error that a runtime's SQLite throws, as ours. */
export function sqliteError(error: unknown): SqliteError {
  if (error instanceof SqliteError) return error;
  const message = error instanceof Error ? error.message : String(error);
  const code = codeOf(error);
  const byCode = code === undefined ? undefined : kindOfCode.get(code & 255);
  const kind = byCode ?? kindOfText.find(([pattern]) => pattern.test(message))?.[1] ?? "other";
  return new SqliteError(kind, message, code);
}

/** Bun's `bun:sqlite` calls it `errno`, `node:sqlite` `errcode`. */
function codeOf(error: unknown): number | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  if ("errcode" in error && typeof error.errcode === "number") return error.errcode;
  return "errno" in error && typeof error.errno === "number" ? error.errno : undefined;
}
