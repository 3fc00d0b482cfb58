import type { Noun } from "./historyEntry.ts";

/** A row that a change touched. For settings the id is their key. */
export interface Touched {
  readonly noun: Noun;
  readonly id: string;
}

/** Somebody changed the database. What another process touched is not known; then the list is empty. */
export interface DatabaseEvent {
  readonly by: "here" | "elsewhere";
  readonly touched: readonly Touched[];
}
