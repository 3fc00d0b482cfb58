import { z } from "zod";
import { type ConfigSchema, StackComponent, StackComponentConfig } from "../component.ts";
import { optional } from "../field.ts";
import { Flavor } from "../flavor.ts";

/** What every deployment may be given. ZenML 0.98: deployers/base_deployer.py. */
export const BaseDeployerSettings = z.object({
  auth_key: optional(z.string()).meta({
    description: "Shared password that callers must send with each request; empty: anybody may call",
    details:
      "Set it where the service can be reached from outside. Callers send it as a bearer token in the Authorization header. To have one made for you, use generate_auth_key instead.",
    example: "a-long-random-text",
  }),
  generate_auth_key: z.boolean().default(false).meta({
    description: "Have a random password made for callers when none is given",
    details:
      "It is made when the service is first deployed and shown in the description of the deployment, so that it can be passed on.",
    example: true,
  }),
  lcm_timeout: z.int().default(600).meta({
    description: "How long starting, changing or removing the service may take before it counts as failed",
    details: "Raise it for large images or models that take minutes to load.",
    example: 900,
    unit: "seconds",
    group: "advanced",
  }),
});

/** The config of every deployer: the settings of its deployments. */
export const BaseDeployerConfig = StackComponentConfig.extend(BaseDeployerSettings.shape);
export type BaseDeployerConfig = typeof BaseDeployerConfig;

/** The running form of a deployer. */
export abstract class BaseDeployer<C extends ConfigSchema = ConfigSchema> extends StackComponent<C> {}

/** The base of all flavors of deployers. */
export abstract class BaseDeployerFlavor<C extends ConfigSchema> extends Flavor<C, BaseDeployer<C>> {
  readonly type = "deployer";
}
