import type { AppData } from "./data.ts";

/** How many problems a stack has as it is stored. */
export interface StackHealth {
  readonly errors: number;
  readonly warnings: number;
}

/** What is known of a stack, and which data it was found in. It stays until there is something newer. */
export interface KnownHealth extends StackHealth {
  readonly against: AppData["stacks"];
}

/** What is known of stacks, by their ids. */
export type HealthByStack = ReadonlyMap<string, KnownHealth>;

/** The same with what was found now; stacks that are gone are forgotten. */
export function withHealth(
  known: HealthByStack,
  found: ReadonlyMap<string, StackHealth>,
  against: AppData["stacks"],
): HealthByStack {
  const ids = new Set(against.map(({ id }) => id));
  const kept = [...known].filter(([id]) => ids.has(id));
  return new Map([...kept, ...[...found].map(([id, health]) => [id, { ...health, against }] as const)]);
}
