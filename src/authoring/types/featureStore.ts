import { type ConfigSchema, StackComponent, StackComponentConfig } from "../component.ts";
import { Flavor } from "../flavor.ts";

/** The config of every feature store: no field of its own. */
export const BaseFeatureStoreConfig = StackComponentConfig.extend({});
export type BaseFeatureStoreConfig = typeof BaseFeatureStoreConfig;

/** The running form of a feature store. */
export abstract class BaseFeatureStore<C extends ConfigSchema = ConfigSchema> extends StackComponent<C> {}

/** The base of all flavors of feature stores. */
export abstract class BaseFeatureStoreFlavor<C extends ConfigSchema> extends Flavor<C, BaseFeatureStore<C>> {
  readonly type = "feature_store";
}
