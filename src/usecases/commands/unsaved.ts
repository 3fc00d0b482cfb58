import type { Component } from "../../core/component.ts";
import type { ComponentTypeId } from "../../core/componentType.ts";
import { isSecretField } from "../../core/field/secretField.ts";
import type { Field } from "../../core/field/shape.ts";
import type { DescribedFlavor } from "../../core/loadedFlavor.ts";
import { ok, type Result } from "../../core/result.ts";
import { isSecretReference } from "../../core/secretReference.ts";
import type { Composition } from "../../core/stack.ts";
import { type Configuration, objectOf } from "../../core/value/value.ts";
import { type ComponentFacts, noChange, type StackFacts } from "../../interop/commands/facts.ts";
import { read } from "../access.ts";
import { findComponent } from "../component/find.ts";
import type { Env } from "../env.ts";
import { findStack } from "../stack/find.ts";
import { textsOf } from "../textMap.ts";
import { type Commands, commandsOf } from "./commands.ts";
import { componentFacts, namedParts, namesIn, stackFacts } from "./facts.ts";
import { isRemovedFirst } from "./order.ts";

/** A component as it would be saved. */
export interface UnsavedComponent {
  readonly flavor: DescribedFlavor;
  /** Id of the component that is changed; null: a new one. */
  readonly id: string | null;
  readonly name: string;
  /** All values, typed secrets among them. */
  readonly configuration: Configuration;
  /** The fields whose stored secret values stay. */
  readonly kept: readonly string[];
}

/** A stack as it would be saved. */
export interface UnsavedStack {
  /** Id of the stack that is changed; null: a new one. */
  readonly id: string | null;
  readonly name: string;
  readonly components: Composition;
}

/** The commands that would save a component. Errors: not-found. */
export async function commandsForUnsavedComponent(env: Env, wanted: UnsavedComponent): Promise<Result<Commands>> {
  const { flavor, id } = wanted;
  const { type } = flavor.spec;
  const before = read(env, (view): Result<ComponentFacts | null> => {
    const found = id === null ? undefined : findComponent(view, type, id, "strict");
    if (found !== undefined && !found.ok) return found;
    return ok(componentFacts(found?.value, flavor, namesIn(view)));
  });
  if (!before.ok) return before;
  const after = afterSaving(before.value, wanted);
  const removeFirst = before.value !== null && isRemovedFirst(before.value, after, flavor);
  return ok(commandsOf({ ...noChange, components: [{ before: before.value, after, removeFirst }] }));
}

function afterSaving(
  before: ComponentFacts | null,
  { flavor, name, configuration, kept }: UnsavedComponent,
): ComponentFacts {
  const { type } = flavor.spec;
  const from = before ?? newComponent(type, flavor);
  const hidden = hiddenFields(flavor.fields, from.sealed, configuration);
  const stays = kept.flatMap((field) =>
    from.sealed[field] === undefined ? [] : [[field, from.sealed[field]] as const],
  );
  return {
    ...from,
    name,
    configuration: objectOf(Object.entries(configuration).filter(([field]) => !hidden.includes(field))),
    sealed: textsOf([...stays, ...hidden.map((field) => [field, typedMark] as const)]),
  };
}

/** The mark of a secret value that was typed: no stored one has it. */
const typedMark = "typed";

/** The fields whose typed values must not be told: as they would be stored sealed. */
function hiddenFields(
  fields: readonly Field[],
  sealed: Component["sealed"],
  configuration: Configuration,
): readonly string[] {
  const secret = new Set(fields.filter(isSecretField).map(({ name }) => name));
  return Object.entries(configuration)
    .filter(
      ([name, value]) =>
        (secret.has(name) || Object.hasOwn(sealed, name)) && value !== null && !isSecretReference(value),
    )
    .map(([name]) => name);
}

function newComponent(type: ComponentTypeId, flavor: DescribedFlavor): ComponentFacts {
  return {
    type,
    name: "",
    flavor: flavor.spec.name,
    fields: flavor.fields,
    configuration: objectOf([]),
    sealed: {},
    labels: {},
    environment: {},
    secrets: [],
    connector: null,
  };
}

const newStack: StackFacts = { name: "", description: null, components: {}, labels: {}, environment: {}, secrets: [] };

/** The commands that would save a stack; its components are there already. Errors: not-found. */
export async function commandsForUnsavedStack(
  env: Env,
  { id, name, components }: UnsavedStack,
): Promise<Result<Commands>> {
  const step = read(env, (view) => {
    const found = id === null ? undefined : findStack(env, view, id, "strict");
    if (found !== undefined && !found.ok) return found;
    const before = stackFacts(found?.value, namesIn(view));
    const after = { ...(before ?? newStack), name, components: namedParts(components, namesIn(view)) };
    return ok({ before, after });
  });
  return step.ok ? ok(commandsOf({ ...noChange, stacks: [step.value] })) : step;
}

/** The command that makes a component of a flavor: what it cannot do without stands for itself as a variable. */
export function commandsForFlavor(flavor: DescribedFlavor, name: string): Commands {
  const { type } = flavor.spec;
  const required = flavor.fields.filter((field) => field.required);
  const after: ComponentFacts = {
    ...newComponent(type, flavor),
    name,
    sealed: textsOf(required.map((field) => [field.name, typedMark] as const)),
  };
  return commandsOf({ ...noChange, components: [{ before: null, after }] }, (names) => `Set ${names} first.`);
}
