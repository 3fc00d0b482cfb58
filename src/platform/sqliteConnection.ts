import { type Sqlite, SqliteError, type SqlParameters, type SqlRow, type SqlValue } from "./sqlite.ts";
import { sqliteError } from "./sqliteErrors.ts";
import { boundParameters, exactRow, parameterNames } from "./sqliteParameters.ts";

/** A prepared statement of a runtime, with whole numbers as `bigint`. */
export interface NativeStatement {
  get(bound: Record<string, SqlValue>): Record<string, SqlValue> | null | undefined;
  all(bound: Record<string, SqlValue>): Record<string, SqlValue>[];
  iterate(bound: Record<string, SqlValue>): Iterator<Record<string, SqlValue>>;
  /** The number of rows that it changed. */
  run(bound: Record<string, SqlValue>): number;
  close(): void;
}

/** A runtime's own connection. */
export interface NativeConnection {
  exec(sql: string): void;
  prepare(sql: string): NativeStatement;
  inTransaction(): boolean;
  close(): void;
}

interface Prepared {
  readonly statement: NativeStatement;
  readonly names: readonly string[];
}

/** What both runtimes' connections have in common: checks, kept statements, transactions, errors. */
export class SqliteConnection implements Sqlite {
  private readonly native: NativeConnection;
  private readonly prepared = new Map<string, Prepared>();

  constructor(native: NativeConnection) {
    this.native = native;
  }

  exec(sql: string): void {
    guarded(() => this.native.exec(sql));
  }

  get(sql: string, parameters: SqlParameters = {}): SqlRow | undefined {
    return guarded(() => {
      const { statement, names } = this.prepare(sql);
      const row = statement.get(boundParameters(names, parameters));
      return row ? exactRow(row) : undefined;
    });
  }

  all(sql: string, parameters: SqlParameters = {}): readonly SqlRow[] {
    return guarded(() => {
      const { statement, names } = this.prepare(sql);
      return statement.all(boundParameters(names, parameters)).map(exactRow);
    });
  }

  map<T>(sql: string, parameters: SqlParameters, make: (row: SqlRow) => T): readonly T[] {
    const { statement, names } = guarded(() => this.prepare(sql));
    const rows = guarded(() => statement.iterate(boundParameters(names, parameters)));
    const made: T[] = [];
    try {
      for (let next = guarded(() => rows.next()); !next.done; next = guarded(() => rows.next())) {
        made.push(make(exactRow(next.value)));
      }
    } finally {
      rows.return?.();
    }
    return made;
  }

  run(sql: string, parameters: SqlParameters = {}): { readonly changes: number } {
    return guarded(() => {
      const { statement, names } = this.prepare(sql);
      return { changes: statement.run(boundParameters(names, parameters)) };
    });
  }

  get inTransaction(): boolean {
    return this.native.inTransaction();
  }

  tx<T>(kind: "immediate" | "deferred", work: () => T): T {
    if (this.inTransaction) throw new SqliteError("other", "there is a transaction already");
    this.run(kind === "immediate" ? "BEGIN IMMEDIATE" : "BEGIN");
    try {
      const result = work();
      if (result instanceof Promise)
        throw new SqliteError("other", "the work of a transaction must not be asynchronous");
      this.run("COMMIT");
      return result;
    } catch (error) {
      this.rollback();
      throw error;
    }
  }

  /** SQLite rolls back by itself on some errors, such as a full disk; then `ROLLBACK` would be an error of its own. */
  private rollback(): void {
    if (this.inTransaction) this.run("ROLLBACK");
  }

  close(): void {
    for (const { statement } of this.prepared.values()) statement.close();
    this.prepared.clear();
    guarded(() => this.native.close());
  }

  private prepare(sql: string): Prepared {
    const known = this.prepared.get(sql);
    if (known) return known;
    const names = parameterNames(sql);
    const fresh = { statement: this.native.prepare(sql), names };
    this.prepared.set(sql, fresh);
    return fresh;
  }
}

function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw sqliteError(error);
  }
}
