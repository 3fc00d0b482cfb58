import { componentType, nounOf } from "../../core/componentType.ts";
import { withYamlTexts } from "../../core/configuration/yamlTexts.ts";
import { type Failure, failure } from "../../core/failure.ts";
import type { Finding } from "../../core/finding.ts";
import { composedAfter, composedWith } from "../../core/fix/compose.ts";
import type { AddComponent, CreateSecret, FillFields, FixStep, SetFields, StoreSecret } from "../../core/fix/fix.ts";
import { flavorKey } from "../../core/flavor.ts";
import { listed } from "../../core/listed.ts";
import type { LoadedFlavor } from "../../core/loadedFlavor.ts";
import { freeName, suggestedName } from "../../core/newName.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { secretReferenceText } from "../../core/secretReference.ts";
import type { Composition } from "../../core/stack.ts";
import { type Configuration, objectOf } from "../../core/value/value.ts";
import type { Transaction } from "../../database/view.ts";
import { read } from "../access.ts";
import { findChangeable } from "../component/find.ts";
import { reconfigure } from "../component/reconfigure.ts";
import { putNewComponent } from "../component/register.ts";
import { openConfiguration } from "../component/sealing.ts";
import type { Env } from "../env.ts";
import { loadFlavor } from "../flavor/load.ts";
import { newEntity } from "../newEntity.ts";
import { checkSecretKeys, checkSecretName, sealValues } from "../secret/keys.ts";
import { changedTexts } from "../textMap.ts";

/** What the person gives for what steps ask. */
export interface Given {
  /** Values for a new component, beside what is known of it. */
  readonly values?: (step: AddComponent) => Configuration;
  /** The value of a secret that is to be made. */
  readonly secret?: (step: CreateSecret) => string | undefined;
}

/** What came of steps. */
export interface Made {
  readonly components: Composition;
  /** What is odd about what was made, without being refused. */
  readonly warnings: readonly Finding[];
}

/** Makes steps within a transaction. Errors: invalid-config, name-taken, not-found, ambiguous, protected, key-unavailable, conflict, usage (no value for a secret). */
export type MakeSteps = (tx: Transaction, composition: Composition) => Result<Made>;

/** Loads what steps need, so that they can be made within a transaction. Errors: unknown-flavor, not-found. */
export async function prepareSteps(env: Env, steps: readonly FixStep[], given: Given = {}): Promise<Result<MakeSteps>> {
  const flavors = new Map<string, LoadedFlavor>();
  for (const step of steps) {
    const named = flavorOf(env, step);
    if (!named.ok) return named;
    if (named.value === undefined) continue;
    const flavor = await loadFlavor(env, named.value);
    if (!flavor.ok) return flavor;
    flavors.set(flavorKey(named.value), flavor.value);
  }
  const values = new Map<FixStep, Configuration>();
  for (const step of steps) {
    const flavor = step.do === "add" ? flavors.get(flavorKey({ type: step.type, name: step.flavor })) : undefined;
    if (step.do !== "add" || flavor === undefined) continue;
    const all = objectOf([...Object.entries(step.known), ...Object.entries(given.values?.(step) ?? {})]);
    values.set(step, await withYamlTexts(flavor.spec, all));
  }
  const making = new Making(env, flavors, values, given);
  return ok((tx, composition) => making.all(tx, steps, composition));
}

type FlavorName = Parameters<typeof loadFlavor>[1];

/** The flavor whose schema a step needs. */
function flavorOf(env: Env, step: FixStep): Result<FlavorName | undefined> {
  if (step.do === "add") return ok({ type: step.type, name: step.flavor });
  if (step.do !== "set" && step.do !== "store-secret") return ok(undefined);
  const { type, id } = step.component;
  return read(env, (view) => {
    const component = findChangeable(env, view, type, id);
    return component.ok ? ok({ type, name: component.value.flavor }) : component;
  });
}

/** Makes steps one after the other; the first one that is refused ends it. */
class Making {
  readonly #env: Env;
  readonly #flavors: ReadonlyMap<string, LoadedFlavor>;
  readonly #values: ReadonlyMap<FixStep, Configuration>;
  readonly #given: Given;

  constructor(
    env: Env,
    flavors: ReadonlyMap<string, LoadedFlavor>,
    values: ReadonlyMap<FixStep, Configuration>,
    given: Given,
  ) {
    this.#env = env;
    this.#flavors = flavors;
    this.#values = values;
    this.#given = given;
  }

  all(tx: Transaction, steps: readonly FixStep[], composition: Composition): Result<Made> {
    let made: Made = { components: composition, warnings: [] };
    for (const step of steps) {
      const next = this.#one(tx, step, made);
      if (!next.ok) return next;
      made = next.value;
    }
    return ok(made);
  }

  #one(tx: Transaction, step: FixStep, made: Made): Result<Made> {
    switch (step.do) {
      case "add":
        return this.#add(tx, step, made);
      case "set":
        return this.#set(tx, step, made);
      case "store-secret":
        return this.#store(tx, step, made);
      case "create-secret":
        return this.#create(tx, step, made);
      case "fill":
        return err(toBeFilled(step));
      default:
        return ok({ ...made, components: composedAfter(made.components, step) });
    }
  }

  #add(tx: Transaction, step: AddComponent, { components, warnings }: Made): Result<Made> {
    const { type, flavor: name, place } = step;
    const flavor = this.#flavors.get(flavorKey({ type, name }));
    if (flavor === undefined) return err(failure("unknown-flavor", `There is no ${type} flavor ${name}.`));
    const taken = tx.components.list({ type }).map((each) => each.name);
    const saved = putNewComponent(this.#env, tx, flavor, {
      type,
      name: freeName(suggestedName(flavor.spec), taken),
      flavor: name,
      configuration: this.#values.get(step) ?? step.known,
    });
    if (!saved.ok) return saved;
    const { component, warnings: more } = saved.value;
    return ok({ components: composedWith(components, type, component.id, place), warnings: [...warnings, ...more] });
  }

  #set(tx: Transaction, { component, set, remove }: Omit<SetFields, "do">, made: Made): Result<Made> {
    const found = findChangeable(this.#env, tx, component.type, component.id);
    if (!found.ok) return found;
    const flavor = this.#flavors.get(flavorKey({ type: component.type, name: found.value.flavor }));
    if (flavor === undefined) return err(failure("unknown-flavor", `The flavor of ${component.name} is not known.`));
    const configured = reconfigure(this.#env, tx, flavor, found.value, { set, remove });
    if (!configured.ok) return configured;
    const { warnings, ...values } = configured.value;
    const saved = tx.components.put({ ...found.value, ...values });
    return saved.ok ? ok({ ...made, warnings: [...made.warnings, ...warnings] }) : saved;
  }

  #store(tx: Transaction, { component, field, secret, key }: StoreSecret, made: Made): Result<Made> {
    const found = findChangeable(this.#env, tx, component.type, component.id);
    if (!found.ok) return found;
    const opened = openConfiguration(this.#env, found.value.id, found.value);
    if (!opened.ok) return opened;
    const value = opened.value[field];
    if (typeof value !== "string") {
      const message = `${field} of the ${componentType(component.type).title} ${component.name} holds no text any more.`;
      return err(failure("conflict", message, { at: { type: component.type, component: component.name } }));
    }
    const kept = this.#keep(tx, secret, key, value);
    if (!kept.ok) return kept;
    return this.#set(tx, { component, set: { [field]: secretReferenceText({ secret, key }) }, remove: [] }, made);
  }

  #create(tx: Transaction, step: CreateSecret, made: Made): Result<Made> {
    const value = this.#given.secret?.(step);
    if (value === undefined) {
      const { secret, key, exists } = step;
      const hint = `Give it one: mlstack secret ${exists ? "update" : "create"} ${secret} --${key}=…`;
      return err(failure("usage", `The secret ${secret} needs a value for ${key}.`, { hint }));
    }
    const kept = this.#keep(tx, step.secret, step.key, value);
    return kept.ok ? ok(made) : kept;
  }

  /** Puts a value into a secret, which is made if it is not there. What is kept under the key by now stays: the step was thought of without it. */
  #keep(tx: Transaction, secret: string, key: string, value: string): Result<unknown> {
    const keys = checkSecretKeys([key]);
    if (!keys.ok) return keys;
    const known = tx.secrets.byName(secret);
    const name = known === undefined ? checkSecretName(secret) : ok(known.name);
    if (!name.ok) return name;
    const before = known === undefined ? {} : tx.secrets.sealed(known.id);
    if (Object.hasOwn(before, key)) {
      const message = `The secret ${secret} has a value for ${key} by now; nothing was changed.`;
      return err(failure("conflict", message, { hint: "Look at the fixes again." }));
    }
    const entity = known ?? { ...newEntity(name.value), private: false };
    const sealed = sealValues(this.#env, entity.id, { [key]: value });
    if (!sealed.ok) return sealed;
    return tx.secrets.put(entity, changedTexts(before, sealed.value));
  }
}

/** Whoever fills in a form does it there. */
function toBeFilled({ component: { type, name }, fields }: FillFields): Failure {
  const options = fields.map((field) => `--${field}=…`).join(" ");
  return failure("usage", `The ${componentType(type).title} ${name} needs ${listed(fields)}.`, {
    at: { type, component: name, field: fields.slice(0, 1) },
    hint: `mlstack ${nounOf(type)} update ${name} ${options}`,
  });
}
