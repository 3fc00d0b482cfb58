import type { Result } from "../core/result.ts";
import type { Transaction, View } from "../database/view.ts";
import type { Env } from "./env.ts";

/** Reads one consistent state of the database, opening it when this is the first use. Errors: those of opening, busy, bad-data. */
export function read<T>(env: Env, work: (view: View) => Result<T>): Result<T> {
  const database = env.database();
  return database.ok ? database.value.read(work) : database;
}

/** Makes one change: one transaction, one entry of the history under the title. Errors: those of opening, busy, cannot-write. */
export function change<T>(env: Env, title: string, work: (tx: Transaction) => Result<T>): Result<T> {
  const database = env.database();
  return database.ok ? database.value.change(title, work) : database;
}
