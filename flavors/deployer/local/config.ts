import { BaseDeployerConfig, BaseDeployerSettings, z } from "mlstack";
import { LocalPortSettings } from "../../shared/localPort.ts";

export const LocalDeployerSettings = BaseDeployerSettings.extend({
  ...LocalPortSettings.shape,
  address: z.string().default("127.0.0.1").meta({
    description: "Network interface to answer on: 127.0.0.1 for this machine alone, 0.0.0.0 for everybody",
    details:
      "An IP address, no host name: anything else fails when you deploy. With 0.0.0.0 set auth_key too, since whoever reaches the machine can call the pipeline.",
    example: "0.0.0.0",
    find: "ip -brief address",
  }),
  auto_reload: z.boolean().default(false).meta({
    description: "Restart the service by itself whenever a source file of the project is saved",
    details:
      "Meant for development: each restart forgets what the pipeline keeps in memory, and requests of that moment fail.",
    example: true,
  }),
  blocking: z.boolean().default(false).meta({
    description: "Stay in the foreground of the terminal until Ctrl+C, instead of starting a background process",
    details:
      "Output then appears in the terminal and a debugger can be attached. The calling Python process becomes the service and exits with it, so that nothing after the deployment is executed.",
    example: true,
    group: "advanced",
  }),
});

export const LocalDeployerConfig = BaseDeployerConfig.extend(LocalDeployerSettings.shape);
export type LocalDeployerConfig = typeof LocalDeployerConfig;
