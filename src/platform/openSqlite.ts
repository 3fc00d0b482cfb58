import { runtime } from "./runtime.ts";
import type { Sqlite, SqliteOptions } from "./sqlite.ts";
import { openSqliteBun } from "./sqliteBun.ts";
import { openSqliteNode } from "./sqliteNode.ts";

/** Opens an SQLite file that exists, by its absolute path (a relative one might be read as a URI). Throws `SqliteError`. */
export function openSqlite(path: string, options: SqliteOptions = {}): Sqlite {
  return runtime.name === "bun" ? openSqliteBun(path, options) : openSqliteNode(path, options);
}
