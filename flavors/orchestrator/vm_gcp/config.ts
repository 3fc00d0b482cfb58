import { BaseOrchestratorConfig, isNull, optional, textMap, z } from "mlstack";
import { GoogleCredentialsConfig } from "../../shared/google.ts";
import {
  SkypilotMachine,
  SkypilotPlaces,
  SkypilotPlan,
  SkypilotRun,
  skypilotJobRecovery,
} from "../../shared/skypilot.ts";

export const SkypilotGcpOrchestratorSettings = z.object({
  instance_type: optional(z.string()).meta({
    description: "Compute Engine machine type to rent; empty: n1-standard-4, to which older GPUs can be attached",
    details:
      "T4, V100 and P100 go with n1 machines; L4, A100 and H100 are part of g2, a2 and a3 types, so name one of those along with accelerators. Quotas for GPUs begin at 0 and count per region and over all.",
    example: "g2-standard-8",
    find: "gcloud compute machine-types list --zones=ZONE",
  }),
  ...SkypilotMachine.shape,
  region: optional(z.string()).meta({
    description: "Google Cloud region to rent in; empty: where such machines are cheapest",
    details:
      "Put it next to the bucket and the image registry. Once it is set, other regions are not tried, which matters for GPUs that are scarce.",
    example: "europe-west4",
    find: 'gcloud compute regions list --format="value(name)"',
    localFact: "gcp_region",
    only: isNull("infra"),
  }),
  zone: optional(z.string()).meta({
    description: "Zone inside the region, since not every one offers every GPU and TPU",
    details: "It must belong to the region, if both are given. Leave it out to let SkyPilot go through all zones.",
    example: "europe-west4-b",
    find: "gcloud compute accelerator-types list",
    group: "advanced",
    only: isNull("infra"),
  }),
  image_id: optional(z.union([textMap(), z.string()])).meta({
    description: "Boot image by its path from projects/ on; empty: SkyPilot's own one with drivers",
    details:
      "A custom one needs Docker and, for GPUs, the NVIDIA driver and container toolkit. Machine images (…/machineImages/…) work as well.",
    example: "projects/ml-prod-415812/global/images/trainer-2026-05",
    find: "gcloud compute images list --uri --no-standard-images",
    group: "advanced",
  }),
  ...SkypilotRun.shape,
  ...SkypilotPlaces.shape,
  job_recovery: skypilotJobRecovery,
});

export const SkypilotGcpOrchestratorConfig = BaseOrchestratorConfig.extend(SkypilotGcpOrchestratorSettings.shape)
  .extend(GoogleCredentialsConfig.shape)
  .extend(SkypilotPlan.shape);
export type SkypilotGcpOrchestratorConfig = typeof SkypilotGcpOrchestratorConfig;
