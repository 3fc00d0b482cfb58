import type { DatabaseSync } from "node:sqlite";
import type { Sqlite, SqliteOptions } from "./sqlite.ts";
import { SqliteConnection } from "./sqliteConnection.ts";
import { sqliteError } from "./sqliteErrors.ts";

/** Tells whether this runtime has `node:sqlite`; Bun only from 1.4 on. */
export function hasNodeSqlite(): boolean {
  return process.getBuiltinModule("node:sqlite") !== undefined;
}

/** Opens a file with `node:sqlite`, which Deno and Bun have. `path` is absolute and exists. Throws `SqliteError`. */
export function openSqliteNode(path: string, { readOnly = false, timeoutMs = 5000 }: SqliteOptions): Sqlite {
  const connection = connect(path, readOnly);
  const sqlite = new SqliteConnection({
    exec: (sql) => connection.exec(sql),
    prepare: (sql) => {
      const statement = connection.prepare(sql);
      statement.setReadBigInts(true);
      return {
        get: (bound) => statement.get(bound),
        all: (bound) => statement.all(bound),
        iterate: (bound) => statement.iterate(bound),
        run: (bound) => Number(statement.run(bound).changes),
        close: () => undefined,
      };
    },
    inTransaction: () => connection.isTransaction,
    close: () => connection.close(),
  });
  sqlite.exec(`PRAGMA busy_timeout = ${Math.trunc(timeoutMs)}`);
  return sqlite;
}

function connect(path: string, readOnly: boolean): DatabaseSync {
  const { DatabaseSync } = process.getBuiltinModule("node:sqlite");
  try {
    return new DatabaseSync(path, { readOnly });
  } catch (error) {
    throw sqliteError(error);
  }
}
