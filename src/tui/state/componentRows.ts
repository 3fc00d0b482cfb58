import type { ComponentView } from "../../usecases/component/view.ts";
import { finder } from "./finder.ts";
import { labelTexts, latestFirst, nameKey, type Order, ordered } from "./order.ts";
import { rememberLast } from "./rememberLast.ts";

/** The orders that components can be listed in; without one the newest come first. */
export const componentOrders: readonly Order<ComponentView>[] = [
  { id: "name", title: "by name", by: ({ name }) => nameKey(name) },
  { id: "flavor", title: "by flavor", by: ({ flavor, name }) => `${flavor}\u0000${nameKey(name)}` },
  { id: "used", title: "most used first", by: ({ usedBy }) => -usedBy.length },
  { id: "changed", title: "last changed first", by: ({ updated }) => latestFirst(updated) },
];

const find = finder<ComponentView>(({ name, flavor, labels }) => ({
  name,
  fields: () => [flavor, ...labelTexts(labels)],
}));
const inOrder = rememberLast((components: readonly ComponentView[], order: string) =>
  ordered(components, componentOrders, order),
);

/** The components of a list that a filter leaves, best fits first; all in their order without one. */
export function componentRows(
  components: readonly ComponentView[],
  filter: string,
  order: string,
): readonly ComponentView[] {
  return find(inOrder(components, order), filter);
}
