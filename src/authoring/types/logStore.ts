import { type ConfigSchema, StackComponent, StackComponentConfig } from "../component.ts";
import { Flavor } from "../flavor.ts";

/** The config of every log store: no field of its own. */
export const BaseLogStoreConfig = StackComponentConfig.extend({});
export type BaseLogStoreConfig = typeof BaseLogStoreConfig;

/** The running form of a log store. */
export abstract class BaseLogStore<C extends ConfigSchema = ConfigSchema> extends StackComponent<C> {}

/** The base of all flavors of log stores. */
export abstract class BaseLogStoreFlavor<C extends ConfigSchema> extends Flavor<C, BaseLogStore<C>> {
  readonly type = "log_store";
}
