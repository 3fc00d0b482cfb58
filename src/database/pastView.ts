import type { Component } from "../core/component.ts";
import type { CustomFlavor } from "../core/customFlavor.ts";
import type { Secret } from "../core/secret.ts";
import type { Stack } from "../core/stack.ts";
import type { Sqlite } from "../platform/sqlite.ts";
import { objectOfJson, text, textOrNull } from "./columns.ts";
import { openSecret, type SealedSecret } from "./secretStore.ts";
import { activeStackKey, workspaceStackKey } from "./settingStore.ts";
import type { Store } from "./store.ts";
import { type Stores, viewOf } from "./stores.ts";
import type { View } from "./view.ts";

/** What was done since, the newest first; what was taken back is not part of the past. */
const imagesSince = `
SELECT noun, row_id, before FROM history_image JOIN history ON history.id = history_image.history_id
WHERE state = 'done' AND history.id > $entry ORDER BY history.id DESC, position DESC`;

/** The database as it was when the entries of the history up to this one were made: all that was done since is left out. */
export function pastView(sqlite: Sqlite, stores: Stores, entry: string): View {
  const images = sqlite.all(imagesSince, { entry: Number(entry) });
  const past = <T>(store: Store<T>): ReadonlyMap<string, T | undefined> => {
    const changed = images.filter(({ noun }) => noun === store.noun);
    return new Map(
      changed.map((row) => {
        const before = textOrNull(row, "before");
        const thing = before === null ? undefined : store.decode(objectOfJson(before, "an image in the history"));
        return [text(row, "row_id"), thing];
      }),
    );
  };
  const now = viewOf(stores);
  const components = changedList<Component>(now.components.list(), past(stores.component));
  const stacks = changedList<Stack>(now.stacks.list(), past(stores.stack));
  const sealed = changedList<SealedSecret>(stores.secret.list(), past(stores.secret));
  const secrets = sealed.map((each): Secret => openSecret(each));
  const flavors = changedList<CustomFlavor>(now.flavors.list(), past(stores.flavor));
  const settings = past(stores.setting);
  const setting = (key: string) => (settings.has(key) ? settings.get(key)?.value : now.settings.get(key));
  const holds = (stack: Stack, id: string) => Object.values(stack.components).some((ids) => ids.includes(id));
  return {
    components: {
      list: ({ type } = {}) => components.filter((each) => type === undefined || each.type === type),
      get: (id) => components.find((each) => each.id === id),
      byName: (type, name) => components.find((each) => each.type === type && each.name === name),
      some: (ids) => components.filter((each) => ids.includes(each.id)),
      someOfEachFlavor: (type, most) => {
        const newest = components.filter((each) => each.type === type).toReversed();
        const byFlavor = Map.groupBy(newest, ({ flavor }) => flavor);
        return newest.filter((each) => byFlavor.get(each.flavor)?.slice(0, most).includes(each));
      },
      nameAfter: (type, name) =>
        components
          .filter((each) => each.type === type && inBytes(each.name, name) > 0)
          .map((each) => each.name)
          .toSorted(inBytes)[0],
      usedBy: (id) => stacks.filter((each) => holds(each, id)),
      count: () => components.length,
    },
    stacks: {
      list: () => stacks,
      get: (id) => stacks.find((each) => each.id === id),
      byName: (name) => stacks.find((each) => each.name === name),
      active: () => stacks.find(({ id }) => id === setting(activeStackKey)) ?? now.stacks.active(),
      activeIn: (workspace) => stacks.find(({ id }) => id === setting(workspaceStackKey(workspace))),
      count: () => stacks.length,
    },
    secrets: {
      list: () => secrets,
      get: (id) => secrets.find((each) => each.id === id),
      byName: (name) => secrets.find((each) => each.name === name),
      sealed: (id) => sealed.find((each) => each.id === id)?.sealed ?? {},
      usedBy: (id) => ({
        components: components.filter((each) => each.secrets.includes(id)),
        stacks: stacks.filter((each) => each.secrets.includes(id)),
      }),
      count: () => secrets.length,
    },
    flavors: {
      list: () => flavors.toSorted((a, b) => inBytes(a.type, b.type) || inBytes(a.name, b.name)),
      get: (id) => flavors.find((each) => each.id === id),
      byName: (type, name) => flavors.find((each) => each.type === type && each.name === name),
      usedBy: ({ type, name }) => components.filter((each) => each.type === type && each.flavor === name),
      count: () => flavors.length,
    },
    settings: { get: setting },
  };
}

function inBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** Things as they were: those that changed since as they were before, those that came since gone. */
function changedList<T extends { readonly id: string; readonly created: string }>(
  now: readonly T[],
  past: ReadonlyMap<string, T | undefined>,
): readonly T[] {
  const gone = [...past.values()].filter((each) => each !== undefined);
  return [...now.filter(({ id }) => !past.has(id)), ...gone].toSorted((a, b) =>
    a.created < b.created ? -1 : a.created > b.created ? 1 : 0,
  );
}
