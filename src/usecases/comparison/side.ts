import type { ConnectorReference, Texts } from "../../core/component.ts";
import type { ComponentTypeId } from "../../core/componentType.ts";
import type { Configuration } from "../../core/value/value.ts";

/** A component as it is compared, wherever it comes from: names stand for ids. */
export interface ComponentSide {
  readonly name: string;
  readonly flavor: string;
  readonly connector: ConnectorReference | null;
  /** Names of attached secrets. */
  readonly secrets: readonly string[];
  readonly labels: Texts;
  readonly environment: Texts;
  /** The configuration, asked for only when it is compared. */
  readonly values: () => SideValues;
}

/** A configuration as it is compared. */
export interface SideValues {
  /** With secret values in clear; absent: they cannot be opened. */
  readonly open?: Configuration;
  /** Without those secret values that are sealed. */
  readonly clear: Configuration;
  /** The cipher texts of those that are. */
  readonly sealed: Texts;
  /** Fields whose values are not told. */
  readonly hidden: readonly string[];
}

/** Components by type, in their order. */
export type SideSlots = Readonly<Partial<Record<ComponentTypeId, readonly (ComponentSide | GoneSide)[]>>>;

/** A component that a composition names and that is gone. */
export interface GoneSide {
  readonly name: string;
  readonly gone: true;
}

/** A stack as it is compared. */
export interface StackSide {
  readonly name: string;
  readonly description: string | null;
  readonly secrets: readonly string[];
  readonly labels: Texts;
  readonly environment: Texts;
  readonly components: SideSlots;
}
