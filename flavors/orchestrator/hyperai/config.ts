import { BaseOrchestratorConfig, textMap, z } from "mlstack";

export const HyperAIOrchestratorSettings = z.object({
  mounts_from_to: textMap()
    .optional()
    .meta({
      description:
        "Folders of the instance that steps can use: its path on the left, that in the container on the right",
      details:
        "Both must be absolute: a relative path stops the run before anything is sent. Good for datasets that already lie on the instance.",
      example: { "/home/me/datasets": "/datasets" },
    }),
});

export const HyperAIOrchestratorConfig = BaseOrchestratorConfig.extend(HyperAIOrchestratorSettings.shape).extend({
  gpu_enabled_in_container: z.boolean().default(true).meta({
    description: "Let every step see the NVIDIA cards of the instance; turn it off where there are none",
    details:
      "All steps get all cards. With this on, an instance without NVIDIA's container toolkit refuses to start them.",
    example: false,
  }),
  container_registry_autologin: z.boolean().default(false).meta({
    description: "Log Docker on the instance in to the stack's registry before images are pulled",
    details:
      "Needed for private images unless you logged in there by hand. The registry must have credentials or a service connector, or the run ends with an error.",
    example: true,
  }),
  automatic_cleanup_pipeline_files: z.boolean().default(true).meta({
    description: "Delete Compose files of runs older than a week from pipeline-runs in the home folder",
    details:
      "It happens at the start of each run and leaves files of scheduled runs alone. Turn it off to keep them as a record.",
    example: false,
    group: "advanced",
  }),
});
export type HyperAIOrchestratorConfig = typeof HyperAIOrchestratorConfig;
