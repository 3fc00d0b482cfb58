import { type ConfigSchema, StackComponent, StackComponentConfig } from "../component.ts";
import { Flavor } from "../flavor.ts";

/** The config of every model registry: no field of its own. */
export const BaseModelRegistryConfig = StackComponentConfig.extend({});
export type BaseModelRegistryConfig = typeof BaseModelRegistryConfig;

/** The running form of a model registry. */
export abstract class BaseModelRegistry<C extends ConfigSchema = ConfigSchema> extends StackComponent<C> {}

/** The base of all flavors of model registries. */
export abstract class BaseModelRegistryFlavor<C extends ConfigSchema> extends Flavor<C, BaseModelRegistry<C>> {
  readonly type = "model_registry";
}
