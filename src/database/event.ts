import type { Component } from "../core/component.ts";
import type { CustomFlavor } from "../core/customFlavor.ts";
import type { Stack } from "../core/stack.ts";
import type { Noun } from "./historyEntry.ts";
import type { SealedSecret } from "./secretStore.ts";
import type { Setting } from "./settingStore.ts";

/** A row that a change touched. For settings the id is their key. */
export interface Touched {
  readonly noun: Noun;
  readonly id: string;
}

/** One thing before a change and after it; undefined: it was not there, or is there no more. */
export interface Altered<T> {
  readonly before: T | undefined;
  readonly after: T | undefined;
}

/** All things that one change altered, by noun, in the order in which they were first touched. */
export interface AlteredThings {
  readonly components: readonly Altered<Component>[];
  readonly stacks: readonly Altered<Stack>[];
  readonly secrets: readonly Altered<SealedSecret>[];
  readonly flavors: readonly Altered<CustomFlavor>[];
  readonly settings: readonly Altered<Setting>[];
}

/** What this process did to the history. */
export interface Deed {
  readonly kind: "change" | "undo" | "redo";
  /** Id of the entry that was made, taken back or made again. */
  readonly entry: string;
  /** The entry's title. */
  readonly title: string;
  readonly altered: () => AlteredThings;
}

/** Somebody changed the database. What another process did is not known; then the list is empty and there is no deed. */
export interface DatabaseEvent {
  readonly by: "here" | "elsewhere";
  readonly touched: readonly Touched[];
  readonly deed: Deed | null;
}
