import { defaultName, defaultTypes } from "../core/component.ts";
import { now } from "../platform/clock.ts";
import { newId } from "../platform/ids.ts";
import type { Sqlite } from "../platform/sqlite.ts";
import { activeStackKey } from "./settingStore.ts";
import { storesOf } from "./stores.ts";

/** Puts in what is in every database: the stack `default` of local components, active. Not part of history. */
export function seed(sqlite: Sqlite): void {
  const stores = storesOf(sqlite);
  const moment = now();
  const common = {
    name: defaultName,
    labels: {},
    environment: {},
    secrets: [],
    created: moment,
    updated: moment,
    rev: 1,
  };
  const components: Record<string, readonly string[]> = {};
  for (const type of defaultTypes) {
    const id = newId();
    stores.component.write({ ...common, id, type, flavor: "local", configuration: {}, sealed: {}, connector: null });
    components[type] = [id];
  }
  const id = newId();
  stores.stack.write({ ...common, id, description: null, components });
  stores.setting.write({ id: activeStackKey, value: id });
}
