import type { Component, Entity } from "../core/component.ts";
import { type Failure, failure, type Place } from "../core/failure.ts";
import { err, ok, type Result } from "../core/result.ts";
import type { Stack } from "../core/stack.ts";
import { now } from "../platform/clock.ts";
import { isReadable, type Journal } from "./journal.ts";
import { openSecret } from "./secretStore.ts";
import { activeStackKey, workspaceStackKey } from "./settingStore.ts";
import { type Store, sameContent } from "./store.ts";
import { type Stores, viewOf } from "./stores.ts";
import { nameTaken } from "./taken.ts";
import type { ComponentWriter, FlavorWriter, SecretWriter, SettingWriter, StackWriter, Transaction } from "./view.ts";

/** The rows as use cases change them: each change is checked and noted in the journal. */
export function transactionOf(stores: Stores, journal: Journal): Transaction {
  const view = viewOf(stores);
  return {
    components: { ...view.components, ...componentChanges(stores, journal) },
    stacks: { ...view.stacks, ...stackChanges(stores, journal) },
    secrets: { ...view.secrets, ...secretChanges(stores, journal) },
    flavors: { ...view.flavors, ...flavorChanges(stores, journal) },
    settings: { ...view.settings, ...settingChanges(stores, journal) },
  };
}

type Changes<T> = Pick<T, Extract<keyof T, "put" | "delete" | "setActive">>;

function componentChanges(stores: Stores, journal: Journal): Changes<ComponentWriter> {
  const { component: store, stack, secret } = stores;
  return {
    put(component) {
      const { id, type, name, secrets } = component;
      const at: Place = { type, component: name };
      const title = store.titleOf({ ...component, ...noStamp });
      const namesake = store.byName(type, name);
      if (namesake && namesake.id !== id) return err(nameTaken(title, at));
      const missing = secrets.find((each) => secret.get(each) === undefined);
      if (missing !== undefined) return err(notThere(`secret ${missing}`, `The ${title} cannot have it attached.`, at));
      return putEntity(store, journal, component, title, at, (stamp) => ({ ...component, ...stamp }));
    },
    delete(id) {
      const component = store.get(id);
      if (!component) return err(notThere(`component ${id}`));
      const users = stack.withComponent(id);
      if (users.length > 0)
        return err(inUse(store.titleOf(component), users, [], { type: component.type, component: component.name }));
      journal.record(store, id, () => store.remove(id));
      return ok(undefined);
    },
  };
}

function stackChanges(stores: Stores, journal: Journal): Changes<StackWriter> {
  const { stack: store, component, secret, setting } = stores;
  return {
    put(stack) {
      const { id, name, secrets, components } = stack;
      const at: Place = { stack: name };
      const title = `stack ${name}`;
      const namesake = store.byName(name);
      if (namesake && namesake.id !== id) return err(nameTaken(title, at));
      const ids = Object.values(components).flat();
      const noComponent = ids.find((each) => component.get(each) === undefined);
      if (noComponent !== undefined) return err(notThere(`component ${noComponent}`, `The ${title} needs it.`, at));
      const noSecret = secrets.find((each) => secret.get(each) === undefined);
      if (noSecret !== undefined)
        return err(notThere(`secret ${noSecret}`, `The ${title} cannot have it attached.`, at));
      return putEntity(store, journal, stack, title, at, (stamp) => ({ ...stack, ...stamp }));
    },
    delete(id) {
      if (!store.get(id)) return err(notThere(`stack ${id}`));
      journal.record(store, id, () => store.remove(id));
      return ok(undefined);
    },
    setActive(id, workspace) {
      if (!store.get(id)) return err(notThere(`stack ${id}`));
      const key = workspace === undefined ? activeStackKey : workspaceStackKey(workspace);
      journal.record(setting, key, () => setting.write({ id: key, value: id }));
      return ok(undefined);
    },
  };
}

function secretChanges(stores: Stores, journal: Journal): Changes<SecretWriter> {
  const { secret: store, component, stack } = stores;
  return {
    put(secret, sealed) {
      const { id, name } = secret;
      const title = `secret ${name}`;
      const namesake = store.byName(name);
      if (namesake && namesake.id !== id) return err(nameTaken(title));
      const written = putEntity(store, journal, secret, title, {}, (stamp) => ({ ...secret, ...stamp, sealed }));
      return written.ok ? ok(openSecret(written.value)) : written;
    },
    delete(id) {
      const secret = store.get(id);
      if (!secret) return err(notThere(`secret ${id}`));
      const components = component.withSecret(id);
      const stacks = stack.withSecret(id);
      if (components.length + stacks.length > 0) return err(inUse(store.titleOf(secret), stacks, components));
      journal.record(store, id, () => store.remove(id));
      return ok(undefined);
    },
  };
}

function flavorChanges(stores: Stores, journal: Journal): Changes<FlavorWriter> {
  const { flavor: store, component } = stores;
  return {
    put(flavor) {
      const { id, type, name } = flavor;
      const title = store.titleOf({ ...flavor, ...noStamp });
      const namesake = store.byName(type, name);
      if (namesake && namesake.id !== id) return err(nameTaken(title, { type }));
      return putEntity(store, journal, flavor, title, { type }, (stamp) => ({ ...flavor, ...stamp }));
    },
    delete(id) {
      const flavor = store.get(id);
      if (!flavor) return err(notThere(`flavor ${id}`));
      const { type } = flavor;
      const users = component.ofFlavor(type, flavor.name);
      if (users.length > 0)
        return err(
          inUse(
            store.titleOf(flavor),
            [],
            users,
            { type },
            users.length === 1 ? "Delete it first." : "Delete them first.",
          ),
        );
      journal.record(store, id, () => store.remove(id));
      return ok(undefined);
    },
  };
}

function settingChanges({ setting: store }: Stores, journal: Journal): Changes<SettingWriter> {
  return {
    put(key, value) {
      journal.record(store, key, () => store.write({ id: key, value }));
      return ok(undefined);
    },
    delete(key) {
      journal.record(store, key, () => store.remove(key));
      return ok(undefined);
    },
  };
}

/** What the database itself gives to a row. */
type Stamp = Pick<Entity, "created" | "updated" | "rev">;

const noStamp: Stamp = { created: "", updated: "", rev: 0 };

/** Writes a row if nobody changed it since it was read; one that is as it was stays as it is. */
function putEntity<T extends Entity>(
  store: Store<T>,
  journal: Journal,
  { id, rev }: Pick<Entity, "id" | "rev">,
  title: string,
  at: Place,
  stamped: (stamp: Stamp) => T,
): Result<T> {
  const current = store.get(id);
  if ((current?.rev ?? 0) !== rev) return err(stale(title, current !== undefined, at));
  const moment = now();
  const next = stamped({ created: current?.created ?? moment, updated: moment, rev: rev + 1 });
  const fields = store.encode(next);
  if (current && sameContent(store.encode(current), fields)) return ok(current);
  if (!isReadable(fields))
    return err(failure("invalid-value", `The ${title} holds a value that is nested too deep.`, { at }));
  journal.record(store, id, () => store.write(next));
  return ok(store.get(id) ?? next);
}

function stale(title: string, exists: boolean, at: Place): Failure {
  const what = exists ? "was changed" : "was deleted";
  return failure("conflict", `The ${title} ${what} by someone else in the meantime; nothing was written.`, {
    at,
    hint: "Look at it as it is now and make your change again.",
  });
}

function notThere(what: string, consequence = "It may have been deleted in the meantime.", at: Place = {}): Failure {
  return failure("not-found", `There is no ${what}. ${consequence}`, { at });
}

function inUse(
  title: string,
  stacks: readonly Stack[],
  components: readonly Component[],
  at: Place = {},
  hint = "Take it out there first.",
): Failure {
  const names = (what: string, users: readonly Entity[]) =>
    users.length === 0 ? [] : [`the ${what}${users.length > 1 ? "s" : ""} ${users.map(({ name }) => name).join(", ")}`];
  const users = [...names("stack", stacks), ...names("component", components)].join(" and ");
  return failure("in-use", `The ${title} is used by ${users}.`, { at, hint });
}
