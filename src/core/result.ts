import type { Failure } from "./failure.ts";

/** The outcome of anything that can be refused: a value, or why not. Nothing throws across a room except bugs. */
export type Result<T, E = Failure> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

/** A successful outcome. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** A refused outcome. */
export function err<E = Failure>(error: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error };
}
