import type { ComponentTypeId } from "../componentType.ts";
import type { ConnectorFacts } from "../flavor.ts";
import type { DescribedFlavor } from "../loadedFlavor.ts";
import type { Value } from "../value/value.ts";
import type { StackRule, Traits } from "./stackRule.ts";

/** A component as the rules about stacks see it. */
export interface StackMember {
  readonly type: ComponentTypeId;
  readonly name: string;
  /** The name of its flavor. */
  readonly flavor: string;
  /** The flavor in words for people. */
  readonly title: string;
  readonly rules: readonly StackRule[];
  readonly traits: Traits;
  readonly cloud?: Cloud;
  /** The value of a field, with its default where it is not set; undefined: none. */
  readonly value: (field: string) => Value | undefined;
  /** A service connector is linked. */
  readonly connected: boolean;
}

/** A cloud whose services belong together. */
export type Cloud = "aws" | "gcp" | "azure";

const clouds = ["aws", "gcp", "azure"] as const satisfies readonly Cloud[];

/** The cloud that a flavor logs in to, by the service connector that fits it; undefined: none of the three, or any. */
export function cloudOf(connector: ConnectorFacts | undefined): Cloud | undefined {
  if (connector === undefined) return undefined;
  return clouds.find((cloud) => connector.type === cloud || connector.resourceType === `${cloud}-generic`);
}

/** What is known of a component beside its flavor. */
export interface MemberFacts {
  readonly name: string;
  /** The value of a field as it is set; undefined: it is not. */
  readonly value: (field: string) => Value | undefined;
  readonly connected: boolean;
}

/** Makes members of a stack from components of a flavor. */
export function membersOf({ spec, fields }: DescribedFlavor): (component: MemberFacts) => StackMember {
  const { type, name: flavor, title, stackRules: rules, traits } = spec;
  const cloud = cloudOf(spec.connector);
  const defaults = new Map(fields.map((field) => [field.name, field.default]));
  return ({ name, value, connected }) => ({
    type,
    name,
    flavor,
    title,
    rules,
    traits,
    ...(cloud !== undefined && { cloud }),
    value: (field) => {
      const own = value(field);
      return own === undefined ? defaults.get(field) : own;
    },
    connected,
  });
}
