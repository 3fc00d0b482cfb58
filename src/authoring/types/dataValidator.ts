import { type ConfigSchema, StackComponent, StackComponentConfig } from "../component.ts";
import { Flavor } from "../flavor.ts";

/** The config of every data validator: no field of its own. */
export const BaseDataValidatorConfig = StackComponentConfig.extend({});
export type BaseDataValidatorConfig = typeof BaseDataValidatorConfig;

/** The running form of a data validator. */
export abstract class BaseDataValidator<C extends ConfigSchema = ConfigSchema> extends StackComponent<C> {}

/** The base of all flavors of data validators. */
export abstract class BaseDataValidatorFlavor<C extends ConfigSchema> extends Flavor<C, BaseDataValidator<C>> {
  readonly type = "data_validator";
}
