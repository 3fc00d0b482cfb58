import { type ConfigSchema, StackComponent, StackComponentConfig } from "../component.ts";
import { Flavor } from "../flavor.ts";

/** The config of every alerter: no field of its own. */
export const BaseAlerterConfig = StackComponentConfig.extend({});
export type BaseAlerterConfig = typeof BaseAlerterConfig;

/** The running form of an alerter. */
export abstract class BaseAlerter<C extends ConfigSchema = ConfigSchema> extends StackComponent<C> {}

/** The base of all flavors of alerters. */
export abstract class BaseAlerterFlavor<C extends ConfigSchema> extends Flavor<C, BaseAlerter<C>> {
  readonly type = "alerter";
}
