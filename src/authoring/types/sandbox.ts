import { type ConfigSchema, StackComponent, StackComponentConfig } from "../component.ts";
import { Flavor } from "../flavor.ts";

/** The config of every sandbox: no field of its own. */
export const BaseSandboxConfig = StackComponentConfig.extend({});
export type BaseSandboxConfig = typeof BaseSandboxConfig;

/** The running form of a sandbox. */
export abstract class BaseSandbox<C extends ConfigSchema = ConfigSchema> extends StackComponent<C> {}

/** The base of all flavors of sandboxes. */
export abstract class BaseSandboxFlavor<C extends ConfigSchema> extends Flavor<C, BaseSandbox<C>> {
  readonly type = "sandbox";
}
