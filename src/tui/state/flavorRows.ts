import { type FlavorEntry, soughtOfFlavor } from "../../core/flavor.ts";
import { finder } from "./finder.ts";
import { nameKey, type Order, ordered } from "./order.ts";
import { rememberLast } from "./rememberLast.ts";

/** The orders that flavors can be listed in; without one they come as the catalogue has them. */
export const flavorOrders: readonly Order<FlavorEntry>[] = [
  { id: "name", title: "by name", by: ({ name }) => nameKey(name) },
  { id: "title", title: "by title", by: ({ title }) => nameKey(title) },
  { id: "integration", title: "by integration", by: ({ integration = "" }) => integration },
];

/** The flavors by type; the same as long as the catalogue is. */
export const flavorsByType = rememberLast(
  (flavors: readonly FlavorEntry[]): ReadonlyMap<string, readonly FlavorEntry[]> =>
    Map.groupBy(flavors, ({ type }) => type),
);

/** The flavors of a list that a filter leaves, best fits first. */
export const findFlavors = finder(soughtOfFlavor);
const inOrder = rememberLast((flavors: readonly FlavorEntry[], order: string) => ordered(flavors, flavorOrders, order));
const none: readonly FlavorEntry[] = [];

/** The flavors of a type that a filter leaves, best fits first; all in their order without one. */
export function flavorRows(
  flavors: readonly FlavorEntry[],
  type: FlavorEntry["type"],
  filter: string,
  order: string,
): readonly FlavorEntry[] {
  return findFlavors(inOrder(flavorsByType(flavors).get(type) ?? none, order), filter);
}
