import type { Sqlite } from "../platform/sqlite.ts";
import { ComponentStore } from "./componentStore.ts";
import { FlavorStore } from "./flavorStore.ts";
import { openSecret, SecretStore } from "./secretStore.ts";
import { SettingStore, workspaceStackKey } from "./settingStore.ts";
import { StackStore } from "./stackStore.ts";
import type { View } from "./view.ts";

/** The rows of all nouns. */
export interface Stores {
  readonly component: ComponentStore;
  readonly stack: StackStore;
  readonly secret: SecretStore;
  readonly flavor: FlavorStore;
  readonly setting: SettingStore;
}

/** The rows of all nouns of an open file. */
export function storesOf(sqlite: Sqlite): Stores {
  return {
    component: new ComponentStore(sqlite),
    stack: new StackStore(sqlite),
    secret: new SecretStore(sqlite),
    flavor: new FlavorStore(sqlite),
    setting: new SettingStore(sqlite),
  };
}

/** The rows as use cases read them. */
export function viewOf({ component, stack, secret, flavor, setting }: Stores): View {
  const secretOf = (row: ReturnType<SecretStore["get"]>) => row && openSecret(row);
  return {
    components: {
      list: (filter) => component.list(filter),
      get: (id) => component.get(id),
      byName: (type, name) => component.byName(type, name),
      some: (ids) => component.some(ids),
      someOfEachFlavor: (type, most) => component.someOfEachFlavor(type, most),
      nameAfter: (type, name) => component.nameAfter(type, name),
      usedBy: (id) => stack.withComponent(id),
      count: () => component.count(),
    },
    stacks: {
      list: () => stack.list(),
      get: (id) => stack.get(id),
      byName: (name) => stack.byName(name),
      active: () => stack.active(),
      activeIn: (workspace) => stack.get(setting.get(workspaceStackKey(workspace))?.value ?? ""),
      count: () => stack.count(),
    },
    secrets: {
      list: () => secret.list().map(openSecret),
      get: (id) => secretOf(secret.get(id)),
      byName: (name) => secretOf(secret.byName(name)),
      sealed: (id) => secret.get(id)?.sealed ?? {},
      usedBy: (id) => ({ components: component.withSecret(id), stacks: stack.withSecret(id) }),
      count: () => secret.count(),
    },
    flavors: {
      list: () => flavor.list(),
      get: (id) => flavor.get(id),
      byName: (type, name) => flavor.byName(type, name),
      usedBy: ({ type, name }) => component.ofFlavor(type, name),
      count: () => flavor.count(),
    },
    settings: { get: (key) => setting.get(key)?.value },
  };
}
