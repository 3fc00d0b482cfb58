import { flavorKey } from "../../core/flavor.ts";
import type { IntegrationList, IntegrationView } from "../../usecases/integration/list.ts";
import type { AppData } from "./data.ts";
import { finder } from "./finder.ts";
import { type Order, ordered } from "./order.ts";
import { rememberLast } from "./rememberLast.ts";

/** What is known of the integrations, and what it was read with. */
export interface KnownIntegrations extends IntegrationList {
  /** The names of those that the active stack needs. */
  readonly needed: ReadonlySet<string>;
  /** They are read anew when these change. */
  readonly data: AppData;
}

/** The orders that integrations can be listed in; without one they come by name. */
export const integrationOrders: readonly Order<IntegrationView>[] = [
  { id: "state", title: "by state", by: ({ state }) => state ?? "" },
];

const find = finder<IntegrationView>(({ integration, state }) => ({
  name: integration.name,
  prose: [integration.title, state ?? "", ...integration.requirements, ...integration.flavors.map(flavorKey)].join(" "),
}));

const lacking = rememberLast((known: KnownIntegrations) =>
  known.integrations.filter(({ integration, state }) => known.needed.has(integration.name) && state !== "installed"),
);
const inOrder = rememberLast((views: readonly IntegrationView[], order: string) =>
  ordered(views, integrationOrders, order),
);
const none: readonly IntegrationView[] = [];

/** The integrations that the active stack needs and that are not wholly there. */
export function missingIntegrations(known: KnownIntegrations | null): readonly IntegrationView[] {
  return known === null ? none : lacking(known);
}

/** The lines of the integrations screen. */
export function integrationRows(
  known: KnownIntegrations | null,
  {
    isOnlyMissing,
    filter,
    order,
  }: { readonly isOnlyMissing: boolean; readonly filter: string; readonly order: string },
): readonly IntegrationView[] {
  if (known === null) return none;
  return find(inOrder(isOnlyMissing ? lacking(known) : known.integrations, order), filter);
}
