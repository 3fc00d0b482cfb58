import { type ConfigSchema, StackComponent, StackComponentConfig } from "../component.ts";
import { Flavor } from "../flavor.ts";

/** The config of every image builder: no field of its own. */
export const BaseImageBuilderConfig = StackComponentConfig.extend({});
export type BaseImageBuilderConfig = typeof BaseImageBuilderConfig;

/** The running form of an image builder. */
export abstract class BaseImageBuilder<C extends ConfigSchema = ConfigSchema> extends StackComponent<C> {}

/** The base of all flavors of image builders. */
export abstract class BaseImageBuilderFlavor<C extends ConfigSchema> extends Flavor<C, BaseImageBuilder<C>> {
  readonly type = "image_builder";
}
