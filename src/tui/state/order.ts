import type { Texts } from "../../core/component.ts";

/** An order that a list can be put into. */
export interface Order<Item> {
  /** Empty: as the list comes. */
  readonly id: string;
  /** "by name". */
  readonly title: string;
  /** What is compared: smaller texts and numbers come first. */
  readonly by: (item: Item) => string | number;
}

/** Puts a list into one of its orders; an unknown one leaves it as it comes. What is equal stays as it comes. */
export function ordered<Item>(items: readonly Item[], orders: readonly Order<Item>[], id: string): readonly Item[] {
  const order = orders.find((each) => each.id === id);
  if (order === undefined) return items;
  const keyed = items.map((item) => ({ item, key: order.by(item) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ item }) => item);
}

/** A name as people sort it: whatever its case, and numbers by their value: `s3-9` before `s3-10`. */
export function nameKey(name: string): string {
  return name.toLowerCase().replace(/\d+/g, (digits) => digits.padStart(12, "0"));
}

/** A time (ISO 8601) as a number of which later ones are smaller. */
export function latestFirst(time: string): number {
  return -Date.parse(time);
}

/** Labels as they are shown, typed and found: `env=prod`. */
export function labelTexts(labels: Texts): readonly string[] {
  return Object.entries(labels).map(([key, value]) => `${key}=${value}`);
}
