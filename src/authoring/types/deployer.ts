import { type ConfigSchema, StackComponent, StackComponentConfig } from "../component.ts";
import { Flavor } from "../flavor.ts";

/** The config of every deployer: no field of its own. */
export const BaseDeployerConfig = StackComponentConfig.extend({});
export type BaseDeployerConfig = typeof BaseDeployerConfig;

/** The running form of a deployer. */
export abstract class BaseDeployer<C extends ConfigSchema = ConfigSchema> extends StackComponent<C> {}

/** The base of all flavors of deployers. */
export abstract class BaseDeployerFlavor<C extends ConfigSchema> extends Flavor<C, BaseDeployer<C>> {
  readonly type = "deployer";
}
