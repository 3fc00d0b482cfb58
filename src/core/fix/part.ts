import { type Component, hiddenText, isProtected } from "../component.ts";
import type { ComponentTypeId } from "../componentType.ts";
import type { DescribedFlavor } from "../loadedFlavor.ts";
import { membersOf, type StackMember } from "../stackRule/member.ts";
import { type Configuration, objectOf, type Value } from "../value/value.ts";
import type { AddComponent, NamedComponent } from "./fix.ts";

/** A component of a stack, as fixes see it. */
export interface Part extends NamedComponent {
  /** Absent: the catalogue does not know it. */
  readonly flavor?: DescribedFlavor;
  /** What is set, but for secret values that stand there themselves. */
  readonly configuration: Configuration;
  /** The fields that hold a secret value themselves. */
  readonly sealed: readonly string[];
  /** A service connector is linked. */
  readonly connected: boolean;
  /** It may be used, but never changed. */
  readonly isFixed: boolean;
  /** It is yet to be made, and not all of its values are known. */
  readonly isNew: boolean;
}

/** A registered component as a part of a stack. */
export function partOf(component: Component, flavor: DescribedFlavor | undefined): Part {
  const { id, type, name, configuration, sealed, connector } = component;
  return {
    id,
    type,
    name,
    ...(flavor && { flavor }),
    configuration,
    sealed: Object.keys(sealed),
    connected: connector !== null,
    isFixed: isProtected(component),
    isNew: false,
  };
}

/** The component that a step would make; examples stand for what the person would give. */
export function newPart({ type, flavor: name, known, asks }: AddComponent, flavor: DescribedFlavor): Part {
  const asked = new Set(asks);
  const examples = flavor.fields.flatMap((field): readonly (readonly [string, Value])[] =>
    asked.has(field.name) && field.example !== undefined ? [[field.name, field.example]] : [],
  );
  return {
    id: newId(type, name),
    type,
    name: `new ${name}`,
    flavor,
    configuration: objectOf([...examples, ...Object.entries(known)]),
    sealed: [],
    connected: false,
    isFixed: false,
    isNew: true,
  };
}

function newId(type: ComponentTypeId, flavor: string): string {
  return `new:${type}/${flavor}`;
}

/** The part with other values. */
export function changedPart(part: Part, set: Configuration, remove: readonly string[]): Part {
  const gone = new Set(remove);
  const values = new Map([...Object.entries(part.configuration), ...Object.entries(set)]);
  return {
    ...part,
    configuration: objectOf([...values].filter(([field]) => !gone.has(field))),
    sealed: part.sealed.filter((field) => !gone.has(field) && set[field] === undefined),
  };
}

/** The part as the rules about stacks see it; a value that is not known here counts as set. */
export function memberOf({ type, name, flavor, configuration, sealed, connected }: Part): StackMember {
  if (flavor === undefined)
    return { type, name, flavor: "", title: name, rules: [], traits: {}, value: () => undefined, connected };
  const value = (field: string): Value | undefined => (sealed.includes(field) ? hiddenText : configuration[field]);
  return membersOf(flavor)({ name, value, connected });
}

/** The value of a field, with its default where it is not set; undefined: none that is known. */
export function effectiveValue({ configuration, flavor }: Part, field: string): Value | undefined {
  const own = configuration[field];
  return own === undefined ? flavor?.fields.find(({ name }) => name === field)?.default : own;
}

/** What names a part. */
export function nameOf({ id, type, name }: NamedComponent): NamedComponent {
  return { id, type, name };
}
