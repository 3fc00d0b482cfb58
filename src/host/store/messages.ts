import type { StoreProblem } from "../../authoring/errors.ts";
import type { Failure } from "../../core/failure.ts";

/** What a store is asked for, by the methods of `BaseArtifactStore`. */
export type StoreMethod =
  | "copyfile"
  | "exists"
  | "glob"
  | "isdir"
  | "isfile"
  | "list"
  | "listdir"
  | "makedirs"
  | "mkdir"
  | "openRead"
  | "openWrite"
  | "remove"
  | "rename"
  | "rmtree"
  | "size"
  | "stat"
  | "walk";

/**
 * What the program says to a child that runs a store. A call has a number from 1 on, which all that belongs to it bears; each of its messages but
 * `stop` is answered once, before the next is sent.
 */
export type ToStore =
  | { readonly id: number; readonly do: "call"; readonly method: StoreMethod; readonly args: readonly unknown[] }
  /** The next entries of a list, or the next bytes of a file that is read. */
  | { readonly id: number; readonly do: "next" }
  /** The bytes that come with it belong to a file that is written. */
  | { readonly id: number; readonly do: "write" }
  | { readonly id: number; readonly do: "close" }
  /** Nobody wants more of it: what was read or written so far is left. */
  | { readonly id: number; readonly do: "abandon"; readonly why: string }
  /** The signal of the call was aborted. */
  | { readonly id: number; readonly do: "stop"; readonly why: string };

/** An error as it crosses the pipe. */
export interface SaidError {
  readonly name: string;
  readonly message: string;
  readonly problem?: StoreProblem;
  readonly hint?: string;
  /** Of the file system, such as `ENOSPC`. */
  readonly code?: string;
}

/** What a store says of itself once it is made. */
export interface StoreFacts {
  readonly path: string;
  readonly warnings: readonly string[];
}

/** The number of what is said of the store itself, unasked, once it is made. */
export const openingId = 0;

/** What the child says. */
export type FromStore =
  | { readonly id: typeof openingId; readonly facts: StoreFacts }
  | { readonly id: typeof openingId; readonly refused: Failure }
  | { readonly id: number; readonly value?: unknown }
  | { readonly id: number; readonly items: readonly unknown[]; readonly done: boolean }
  /** The bytes that come with it were read. */
  | { readonly id: number; readonly read: "some" | "all" }
  | { readonly id: number; readonly failed: SaidError }
  /** So many files are removed; no answer to anything. */
  | { readonly id: number; readonly removed: number };
