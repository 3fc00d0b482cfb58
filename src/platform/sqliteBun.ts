import type * as BunSqlite from "bun:sqlite";
import type { Sqlite, SqliteOptions, SqlValue } from "./sqlite.ts";
import { SqliteConnection } from "./sqliteConnection.ts";
import { sqliteError } from "./sqliteErrors.ts";

/** Opens a file with Bun's own SQLite. `path` is absolute and exists. Throws `SqliteError`. */
export function openSqliteBun(path: string, { readOnly = false, timeoutMs = 5000 }: SqliteOptions): Sqlite {
  const connection = connect(path, readOnly);
  const sqlite = new SqliteConnection({
    exec: (sql) => void connection.run(sql),
    prepare: (sql) => {
      const statement = connection.prepare<Record<string, SqlValue>, [Record<string, SqlValue>]>(sql);
      return {
        get: (bound) => statement.get(bound),
        all: (bound) => statement.all(bound),
        iterate: (bound) => statement.iterate(bound),
        run: (bound) => Number(statement.run(bound).changes),
        close: () => statement.finalize(),
      };
    },
    inTransaction: () => connection.inTransaction,
    close: () => connection.close(),
  });
  sqlite.exec(`PRAGMA busy_timeout = ${Math.trunc(timeoutMs)}`);
  return sqlite;
}

function connect(path: string, readOnly: boolean): BunSqlite.Database {
  const { Database } = bunSqlite();
  try {
    const access = readOnly ? { readonly: true } : { readwrite: true };
    return new Database(path, { ...access, strict: true, safeIntegers: true });
  } catch (error) {
    throw sqliteError(error);
  }
}

/** Loaded when the first file is opened; an import would make Deno fail on the unknown name and every start pay for it. */
function bunSqlite(): typeof BunSqlite {
  const loaded: unknown = process.getBuiltinModule("bun:sqlite");
  if (loaded === undefined) throw new Error("this runtime has no bun:sqlite");
  return loaded as typeof BunSqlite;
}
