import { type ConfigSchema, StackComponent, StackComponentConfig } from "../component.ts";
import { Flavor } from "../flavor.ts";

/** The config of every annotator: no field of its own. */
export const BaseAnnotatorConfig = StackComponentConfig.extend({});
export type BaseAnnotatorConfig = typeof BaseAnnotatorConfig;

/** The running form of an annotator. */
export abstract class BaseAnnotator<C extends ConfigSchema = ConfigSchema> extends StackComponent<C> {}

/** The base of all flavors of annotators. */
export abstract class BaseAnnotatorFlavor<C extends ConfigSchema> extends Flavor<C, BaseAnnotator<C>> {
  readonly type = "annotator";
}
