import { BaseSandboxConfig, BaseSandboxSettings, optional, z } from "mlstack";
import { longestModalSandbox, ModalCredentials, ModalPlacement } from "../../shared/modal.ts";
import { sandboxImage } from "../../shared/sandboxImage.ts";

export const ModalSandboxSettings = z.object({
  image: sandboxImage,
  timeout: z.int().min(1).max(longestModalSandbox).default(3600).meta({
    description: "Life span of a session from its start, busy or idle; Modal then ends it and all that runs inside",
    details:
      "Leaving a session does not end it, only destroying it or this limit does, and until then it costs money. Keep it near the longest job you expect; a day is the most.",
    example: 900,
    unit: "seconds",
  }),
  cpu: optional(z.int()).meta({
    description: "Physical cores to reserve for a session; empty: the small share that Modal gives by itself",
    details:
      "Whole numbers above 0. ResourceSettings of the step that opens the session do not count here, since they describe the step's own machine.",
    example: 2,
    unit: "cores",
  }),
  memory: optional(z.string()).meta({
    description: "RAM to reserve for a session, a number with its unit such as 512MB or 4GiB",
    details:
      "Empty leaves it to Modal, which starts small and lets a session take more while the machine has some. A number without a unit fails when a session is opened.",
    example: "4GB",
  }),
  ...ModalPlacement.shape,
  ...BaseSandboxSettings.shape,
});

export const ModalSandboxConfig = BaseSandboxConfig.extend(ModalCredentials.shape)
  .extend(ModalSandboxSettings.shape)
  .extend({
    app_name: z.string().default("zenml-sandbox").meta({
      description: "Heading under which Modal lists the sessions and their costs; made at the first use",
      details:
        "Give each team or project one of its own to tell their bills apart. Sessions that are open when it changes go on under the old heading.",
      example: "agents-prod",
      find: "modal app list",
      group: "advanced",
    }),
  });
export type ModalSandboxConfig = typeof ModalSandboxConfig;
