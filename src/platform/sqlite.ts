/** A value as SQLite keeps it. Whole numbers come back as `number` when that is exact, else as `bigint`. */
export type SqlValue = null | number | bigint | string | Uint8Array;

/** A row, by column. */
export type SqlRow = Readonly<Record<string, SqlValue>>;

/** Values for the parameters `$name` of a statement, without the `$`. Exactly those that occur in it. */
export type SqlParameters = Readonly<Record<string, SqlValue>>;

/**
 * One open SQLite file, the same under Bun and Deno. Statements are prepared when first used and kept. Everything throws `SqliteError`.
 * Text with NUL or lone surrogates, NaN, infinities and whole `number`s beyond 2^53 are refused, since the runtimes differ on them.
 */
export interface Sqlite {
  /** Runs several statements without parameters. */
  exec(sql: string): void;
  /** The first row. */
  get(sql: string, parameters?: SqlParameters): SqlRow | undefined;
  all(sql: string, parameters?: SqlParameters): readonly SqlRow[];
  /** What `make` makes of each row, one after the other: for many rows, which then never are in memory at once. */
  map<T>(sql: string, parameters: SqlParameters, make: (row: SqlRow) => T): readonly T[];
  run(sql: string, parameters?: SqlParameters): { readonly changes: number };
  /** Runs `work` in a transaction that is rolled back when it throws. `immediate` takes the lock for writing at once. No nesting, nothing asynchronous. */
  tx<T>(kind: "immediate" | "deferred", work: () => T): T;
  readonly inTransaction: boolean;
  close(): void;
}

/** How a file is opened. */
export interface SqliteOptions {
  readonly readOnly?: boolean;
  /** How long a statement waits for another process; the process does nothing else meanwhile. Default 5000 ms. */
  readonly timeoutMs?: number;
}

/** What went wrong, as far as callers tell it apart. `value`: a parameter cannot be kept exactly. */
export type SqliteErrorKind =
  | "busy"
  | "readonly"
  | "full"
  | "corrupt"
  | "notadb"
  | "cantopen"
  | "constraint"
  | "io"
  | "value"
  | "other";

/** An error of SQLite, the same under Bun and Deno. */
export class SqliteError extends Error {
  readonly kind: SqliteErrorKind;
  /** SQLite's extended result code; undefined where the runtime does not tell. */
  readonly code: number | undefined;

  constructor(kind: SqliteErrorKind, message: string, code?: number) {
    super(message);
    this.name = "SqliteError";
    this.kind = kind;
    this.code = code;
  }
}
