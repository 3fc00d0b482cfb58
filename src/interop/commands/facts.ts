import type { ConnectorReference, Texts } from "../../core/component.ts";
import type { ComponentTypeId } from "../../core/componentType.ts";
import type { Field } from "../../core/field/shape.ts";
import type { Configuration } from "../../core/value/value.ts";

/** What components and stacks have in common as commands see them. */
interface Owner {
  readonly name: string;
  readonly labels: Texts;
  readonly environment: Texts;
  /** The names of the attached secrets. */
  readonly secrets: readonly string[];
}

/** A component as commands see it. */
export interface ComponentFacts extends Owner {
  readonly type: ComponentTypeId;
  readonly flavor: string;
  /** The fields of the flavor; none when it is not known. */
  readonly fields: readonly Field[];
  /** What is set, but for secret values. */
  readonly configuration: Configuration;
  /** A mark for each secret value that is set, by field: equal marks mean equal values. The values themselves never come here. */
  readonly sealed: Texts;
  readonly connector: ConnectorReference | null;
}

/** A stack as commands see it. */
export interface StackFacts extends Owner {
  readonly description: string | null;
  /** The names of the components, in order; a type without any has none or is absent. */
  readonly components: Readonly<Partial<Record<ComponentTypeId, readonly string[]>>>;
}

/** A secret as commands see it. */
export interface SecretFacts {
  readonly name: string;
  readonly isPrivate: boolean;
  /** A mark for each value, by key, as `ComponentFacts.sealed`. */
  readonly sealed: Texts;
}

/** A flavor of the person's own as commands see it. */
export interface FlavorFacts {
  readonly type: ComponentTypeId;
  readonly name: string;
  /** What registers it. */
  readonly source: string;
}

/** One thing before a change and after it; null: it was not there, or is there no more. */
export interface Step<Facts> {
  readonly before: Facts | null;
  readonly after: Facts | null;
  /** The name of what it is a copy of. */
  readonly copyOf?: string;
  /** The attributes that go have to go before others are set: some flavors refuse both at once. */
  readonly removeFirst?: boolean;
}

/** What changes together. */
export interface Change {
  readonly flavors: readonly Step<FlavorFacts>[];
  readonly secrets: readonly Step<SecretFacts>[];
  readonly components: readonly Step<ComponentFacts>[];
  readonly stacks: readonly Step<StackFacts>[];
  /** The name of the stack that becomes the active one. */
  readonly active: string | null;
}

/** A change of nothing. */
export const noChange: Change = { flavors: [], secrets: [], components: [], stacks: [], active: null };
