import type { ComponentTypeId } from "./componentType.ts";
import type { Configuration } from "./value/value.ts";

/** Small texts by name, such as labels or environment variables. */
export type Texts = Readonly<Record<string, string>>;

/** A reference to one of ZenML's service connectors; managing them stays with ZenML. */
export interface ConnectorReference {
  readonly name: string;
  /** Such as a bucket or a registry; null: the connector's own, or the field that the flavor names. */
  readonly resourceId: string | null;
}

/** What components, stacks and secrets have in common. Times are ISO 8601 in UTC. */
export interface Entity {
  readonly id: string;
  readonly name: string;
  readonly created: string;
  readonly updated: string;
  /** Counts the changes; a change that was prepared on an older one is refused as a conflict. */
  readonly rev: number;
}

/** A registered, named instance of a flavor. */
export interface Component extends Entity {
  readonly type: ComponentTypeId;
  readonly flavor: string;
  /** Only what was set; what is absent has its default. Values of sensitive fields are not here unless they are secret references. */
  readonly configuration: Configuration;
  /** The cipher text of each sensitive field that is set to a value of its own. */
  readonly sealed: Texts;
  readonly labels: Texts;
  readonly environment: Texts;
  /** Ids of the secrets whose keys become variables at run time. */
  readonly secrets: readonly string[];
  readonly connector: ConnectorReference | null;
}

/** What stands for a hidden value wherever it would be shown. */
export const hiddenText = "********";

/** The configuration as it may be shown: sensitive values hidden. */
export function shownConfiguration(component: Component): Configuration {
  const fields = Object.keys(component.sealed);
  if (fields.length === 0) return component.configuration;
  return { ...component.configuration, ...Object.fromEntries(fields.map((field) => [field, hiddenText])) };
}

/** The name of the stack and of the components that are always there: people's scripts rely on `-o default -a default`. */
export const defaultName = "default";

/** The types that have a component `default` of the flavor `local` in every database. */
export const defaultTypes = ["orchestrator", "artifact_store"] as const satisfies readonly ComponentTypeId[];

/** Tells whether a component is one of those that cannot be changed or deleted. */
export function isProtected(component: { readonly name: string; readonly type: ComponentTypeId }): boolean {
  return component.name === defaultName && defaultTypes.some((type) => type === component.type);
}
