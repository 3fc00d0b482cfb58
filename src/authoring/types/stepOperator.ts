import { type ConfigSchema, StackComponent, StackComponentConfig } from "../component.ts";
import { Flavor } from "../flavor.ts";

/** The config of every step operator: no field of its own. */
export const BaseStepOperatorConfig = StackComponentConfig.extend({});
export type BaseStepOperatorConfig = typeof BaseStepOperatorConfig;

/** The running form of a step operator. */
export abstract class BaseStepOperator<C extends ConfigSchema = ConfigSchema> extends StackComponent<C> {}

/** The base of all flavors of step operators. */
export abstract class BaseStepOperatorFlavor<C extends ConfigSchema> extends Flavor<C, BaseStepOperator<C>> {
  readonly type = "step_operator";
}
