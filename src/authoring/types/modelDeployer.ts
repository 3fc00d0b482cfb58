import { type ConfigSchema, StackComponent, StackComponentConfig } from "../component.ts";
import { Flavor } from "../flavor.ts";

/** The config of every model deployer: no field of its own. */
export const BaseModelDeployerConfig = StackComponentConfig.extend({});
export type BaseModelDeployerConfig = typeof BaseModelDeployerConfig;

/** The running form of a model deployer. */
export abstract class BaseModelDeployer<C extends ConfigSchema = ConfigSchema> extends StackComponent<C> {}

/** The base of all flavors of model deployers. */
export abstract class BaseModelDeployerFlavor<C extends ConfigSchema> extends Flavor<C, BaseModelDeployer<C>> {
  readonly type = "model_deployer";
}
