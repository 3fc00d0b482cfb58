import { z } from "zod";
import { type ConfigSchema, StackComponent, StackComponentConfig } from "../component.ts";
import { textMap } from "../field.ts";
import { Flavor } from "../flavor.ts";

/** What every session in a sandbox may be given. ZenML 0.98: sandboxes/base_sandbox.py. */
export const BaseSandboxSettings = z.object({
  sandbox_environment: textMap()
    .optional()
    .meta({
      description: "Variables that code inside sees; nothing else of the caller's machine gets in by itself",
      details: "Keep passwords out of it where the code that runs is not trusted: whatever runs inside can read them.",
      example: { PYTHONUNBUFFERED: "1" },
    }),
});

/** The config of every sandbox: the settings of its sessions. */
export const BaseSandboxConfig = StackComponentConfig.extend(BaseSandboxSettings.shape);
export type BaseSandboxConfig = typeof BaseSandboxConfig;

/** The running form of a sandbox. */
export abstract class BaseSandbox<C extends ConfigSchema = ConfigSchema> extends StackComponent<C> {}

/** The base of all flavors of sandboxes. */
export abstract class BaseSandboxFlavor<C extends ConfigSchema> extends Flavor<C, BaseSandbox<C>> {
  readonly type = "sandbox";
}
