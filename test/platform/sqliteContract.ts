import { deepStrictEqual, strictEqual, throws } from "node:assert";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Sqlite, SqliteError, type SqliteErrorKind, type SqliteOptions } from "../../src/platform/sqlite.ts";

/** One sentence that must hold for every driver. */
export interface Clause {
  readonly name: string;
  readonly check: () => void;
}

type Open = (path: string, options: SqliteOptions) => Sqlite;

/** What Bun's and Deno's SQLite must have in common, whichever test runner looks. */
export function contractOf(open: Open): readonly Clause[] {
  const clause = (name: string, check: (db: Sqlite, path: string) => void): Clause => ({
    name,
    check: () => withFile((path) => withDatabase(open, path, {}, (db) => check(db, path))),
  });
  const table = "CREATE TABLE t(a ANY, b ANY) STRICT";

  return [
    clause("keeps every kind of value exactly", (db) => {
      db.exec(table);
      const values = [null, 0, -1, 2 ** 53 - 1, 2n ** 53n + 1n, -(2n ** 63n), 2n ** 63n - 1n, 1.5, "", "ü😀'\"", "$x"];
      for (const a of [...values, new Uint8Array([0, 255])]) {
        db.run("INSERT INTO t VALUES ($a, $b)", { a, b: 1 });
        const row = db.get("SELECT a FROM t");
        deepStrictEqual(row?.a, a);
        db.run("DELETE FROM t");
      }
    }),
    clause("gives whole numbers as integers to the file", (db) => {
      strictEqual(db.get("SELECT typeof($a) AS kind", { a: 2 })?.kind, "integer");
      strictEqual(db.get("SELECT typeof($a) AS kind", { a: 2.5 })?.kind, "real");
    }),
    clause("has no row as undefined and no rows as an empty list", (db) => {
      db.exec(table);
      strictEqual(db.get("SELECT * FROM t"), undefined);
      deepStrictEqual(db.all("SELECT * FROM t"), []);
    }),
    clause("lists rows in order with their columns", (db) => {
      db.exec(`${table}; INSERT INTO t VALUES (1, 'x'), (2, NULL)`);
      const rows = db.all("SELECT a, b FROM t ORDER BY a DESC").map((row) => ({ ...row }));
      deepStrictEqual(rows, [
        { a: 2, b: null },
        { a: 1, b: "x" },
      ]);
    }),
    clause("makes something of row after row, and may be stopped in between", (db) => {
      db.exec(`${table}; INSERT INTO t VALUES (1, 'x'), (2, 'y'), (3, 'z')`);
      const sql = "SELECT a, b FROM t WHERE a >= $from ORDER BY a";
      deepStrictEqual(
        db.map(sql, { from: 2 }, ({ a, b }) => `${a}${b}`),
        ["2y", "3z"],
      );
      throws(
        () =>
          db.map(sql, { from: 1 }, () => {
            throw new RangeError("enough");
          }),
        RangeError,
      );
      db.exec("DELETE FROM t");
      deepStrictEqual(db.map(sql, { from: 1 }, String), []);
    }),
    clause("counts the rows that a statement changed", (db) => {
      db.exec(`${table}; INSERT INTO t VALUES (1, 1), (2, 2)`);
      strictEqual(db.run("UPDATE t SET b = $b", { b: 3 }).changes, 2);
      strictEqual(db.run("DELETE FROM t WHERE a = $a", { a: 9 }).changes, 0);
    }),
    clause("refuses a missing, an unknown and an unnamed parameter", (db) => {
      expectKind("other", () => db.get("SELECT $a AS x, $b AS y", { a: 1 }));
      expectKind("other", () => db.get("SELECT $a AS x", { a: 1, b: 2 }));
      expectKind("other", () => db.get("SELECT ? AS x"));
      expectKind("other", () => db.get("SELECT :a AS x", { a: 1 }));
    }),
    clause("takes no name out of a text, a comment or a quoted name", (db) => {
      strictEqual(db.get(`SELECT '$a ''?' AS "$x" /* :d ? */ -- $b @e\n WHERE $c_1 = 1 --`, { c_1: 1 })?.$x, "$a '?");
    }),
    clause("takes the same name twice", (db) => {
      strictEqual(db.get("SELECT $a + $a AS twice", { a: 4 })?.twice, 8);
    }),
    ...refusedValues.map(([what, value]) =>
      clause(`refuses ${what}`, (db) => {
        expectKind("value", () => db.get("SELECT $a AS x", { a: value as never }));
      }),
    ),
    clause("commits what a transaction did", (db) => {
      db.exec(table);
      const result = db.tx("immediate", () => db.run("INSERT INTO t VALUES (1, 1)").changes);
      strictEqual(result, 1);
      strictEqual(db.inTransaction, false);
      strictEqual(db.all("SELECT * FROM t").length, 1);
    }),
    clause("rolls back when the work throws", (db) => {
      db.exec(table);
      throws(() =>
        db.tx("immediate", () => {
          db.run("INSERT INTO t VALUES (1, 1)");
          throw new Error("no");
        }),
      );
      strictEqual(db.inTransaction, false);
      deepStrictEqual(db.all("SELECT * FROM t"), []);
    }),
    clause("refuses a transaction in a transaction and asynchronous work", (db) => {
      expectKind("other", () => db.tx("immediate", () => db.tx("immediate", () => 1)));
      expectKind("other", () => db.tx("immediate", () => Promise.resolve(1)));
      strictEqual(db.inTransaction, false);
    }),
    clause("runs kept statements again after the schema changed", (db) => {
      db.exec(`${table}; INSERT INTO t VALUES (1, 1)`);
      db.all("SELECT b FROM t");
      db.exec("ALTER TABLE t ADD COLUMN c TEXT; UPDATE t SET b = 2");
      deepStrictEqual({ ...db.get("SELECT b FROM t") }, { b: 2 });
    }),
    clause("says constraint", (db) => {
      db.exec("CREATE TABLE u(a TEXT UNIQUE) STRICT; INSERT INTO u VALUES ('x')");
      expectKind("constraint", () => db.run("INSERT INTO u VALUES ($a)", { a: "x" }));
      expectKind("constraint", () => db.exec("INSERT INTO u VALUES ('x')"));
      expectKind("constraint", () => db.run("INSERT INTO u VALUES ($a)", { a: new Uint8Array([1]) }));
    }),
    clause("says other for a statement that is wrong", (db) => {
      expectKind("other", () => db.exec("SELEKT 1"));
      expectKind("other", () => db.get("SELECT * FROM missing"));
    }),
    clause("says busy after the time given, for statements and for several", (db, path) => {
      db.exec(table);
      db.tx("immediate", () => {
        withDatabase(open, path, { timeoutMs: 60 }, (other) => {
          const start = performance.now();
          expectKind("busy", () => other.run("INSERT INTO t VALUES (1, 1)"));
          const waited = performance.now() - start;
          strictEqual(waited >= 50 && waited < 2000, true, `waited ${waited} ms`);
          expectKind("busy", () => other.exec("INSERT INTO t VALUES (1, 1)"));
          expectKind("busy", () => other.tx("immediate", () => 1));
        });
      });
    }),
    clause("says readonly when opened so", (db, path) => {
      db.exec(table);
      withDatabase(open, path, { readOnly: true }, (reader) => {
        deepStrictEqual(reader.all("SELECT * FROM t"), []);
        expectKind("readonly", () => reader.run("INSERT INTO t VALUES (1, 1)"));
        expectKind("readonly", () => reader.exec("INSERT INTO t VALUES (1, 1)"));
      });
    }),
    clause("says notadb for a text file and leaves it alone", (_db, path) => {
      const text = `${path}.txt`;
      writeFileSync(text, "not a database at all, but longer than the header of one is. ".repeat(10));
      expectKind("notadb", () => withDatabase(open, text, {}, (db) => db.exec("SELECT * FROM sqlite_schema")));
      expectKind("notadb", () => withDatabase(open, text, {}, (db) => db.get("SELECT * FROM sqlite_schema")));
    }),
    clause("says cantopen for a file that is not there", (_db, path) => {
      expectKind("cantopen", () => open(`${path}-missing/x`, {}));
    }),
    clause("says full when the file may not grow", (db) => {
      db.exec(`${table}; PRAGMA max_page_count = 3`);
      expectKind("full", () =>
        db.tx("immediate", () => {
          for (let i = 0; i < 50; i++) db.run("INSERT INTO t VALUES ($a, 1)", { a: "x".repeat(1000) });
        }),
      );
      strictEqual(db.inTransaction, false);
      deepStrictEqual(db.all("SELECT * FROM t"), []);
    }),
    clause("sees in data_version that another connection wrote", (db, path) => {
      db.exec(table);
      const before = db.get("PRAGMA data_version")?.data_version;
      db.run("INSERT INTO t VALUES (1, 1)");
      strictEqual(db.get("PRAGMA data_version")?.data_version, before);
      withDatabase(open, path, {}, (other) => other.run("INSERT INTO t VALUES (1, 1)"));
      strictEqual(db.get("PRAGMA data_version")?.data_version !== before, true);
    }),
  ];
}

const refusedValues: readonly (readonly [string, unknown])[] = [
  ["a text with NUL", "a\0b"],
  ["half a surrogate pair", "a\ud800"],
  ["NaN", Number.NaN],
  ["infinity", Number.POSITIVE_INFINITY],
  ["a whole number beyond 2^53", 2 ** 53],
  ["a bigint beyond 64 bits", 2n ** 63n],
  ["undefined", undefined],
  ["a boolean", true],
  ["a date", new Date(0)],
  ["a list", [1]],
];

function expectKind(kind: SqliteErrorKind, work: () => unknown): void {
  throws(work, (error) => {
    strictEqual(error instanceof SqliteError, true, `no SqliteError: ${error}`);
    strictEqual((error as SqliteError).kind, kind, String(error));
    return true;
  });
}

function withDatabase(open: Open, path: string, options: SqliteOptions, use: (db: Sqlite) => void): void {
  const db = open(path, options);
  try {
    use(db);
  } finally {
    db.close();
  }
}

function withFile(use: (path: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), "mlstack-sqlite-"));
  const path = join(folder, "test.db");
  writeFileSync(path, "");
  try {
    use(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
