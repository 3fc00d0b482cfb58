import type { ValueObject } from "../core/value/value.ts";
import type { Altered, AlteredThings } from "./event.ts";
import type { Noun } from "./historyEntry.ts";
import type { Difference } from "./journal.ts";
import type { Store } from "./store.ts";
import type { Stores } from "./stores.ts";

/** Differences as the things that they are about. */
export function alteredThings(stores: Stores, changes: readonly Difference[]): AlteredThings {
  const of = <T>(noun: Noun, store: Store<T>): readonly Altered<T>[] => {
    const thing = (fields: ValueObject | undefined) => (fields === undefined ? undefined : store.decode(fields));
    return changes
      .filter((change) => change.noun === noun)
      .map(({ before, after }) => ({ before: thing(before), after: thing(after) }));
  };
  return {
    components: of("component", stores.component),
    stacks: of("stack", stores.stack),
    secrets: of("secret", stores.secret),
    flavors: of("flavor", stores.flavor),
    settings: of("setting", stores.setting),
  };
}

/** Nothing was altered that is worth telling. */
export const nothingAltered: AlteredThings = { components: [], stacks: [], secrets: [], flavors: [], settings: [] };
