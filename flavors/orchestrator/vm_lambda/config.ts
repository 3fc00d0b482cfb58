import { BaseOrchestratorConfig, freeform, isNull, optional, secretField, textMap, z } from "mlstack";
import { SkypilotMachine, SkypilotPlaces, SkypilotPlan, SkypilotRun, skypilotNoZone } from "../../shared/skypilot.ts";

export const SkypilotLambdaOrchestratorSettings = z.object({
  instance_type: optional(z.string()).meta({
    description: "Lambda machine to rent, with its GPUs in the name; empty: gpu_1x_a10",
    details:
      "The name says it all, so accelerators, cpus and memory can stay empty; if they are set they must agree. Popular ones can be sold out for hours: combine it with retry_until_up.",
    example: "gpu_8x_a100_80gb_sxm4",
    find: "sky show-gpus --all --infra lambda",
  }),
  ...SkypilotMachine.shape,
  region: optional(z.string()).meta({
    description: "Lambda region to rent in; empty: whichever has the machine at this moment",
    details:
      "Leave it empty unless data must stay on a continent: most machine types are free in one or two regions only.",
    example: "us-south-1",
    find: "sky show-gpus GPU --infra lambda --all-regions",
    only: isNull("infra"),
  }),
  ...SkypilotRun.shape,
  ...SkypilotPlaces.shape,
  zone: skypilotNoZone,
  use_spot: optional(z.boolean()).meta({
    description: "Leave it empty: Lambda has no spare capacity at a lower price, and asking for it finds no machine",
    details:
      "The other SkyPilot flavors have it. Here every machine is an ordinary one that nobody takes away from you.",
    example: false,
    group: "advanced",
  }),
  job_recovery: optional(z.union([z.string(), freeform()])).meta({
    description: "Leave it empty: machines that are never taken back need no plan for that case",
    details: "It is for spot machines, which Lambda does not offer, so a value here is of no use.",
    example: "FAILOVER",
    group: "advanced",
  }),
  image_id: optional(z.union([textMap(), z.string()])).meta({
    description: "Leave it empty: Lambda boots its own Ubuntu with GPU drivers and Docker, and no other",
    details: "Whatever the steps need belongs in the image of the pipeline, which runs in Docker on top of it.",
    example: "docker:ubuntu:24.04",
    group: "advanced",
  }),
});

export const SkypilotLambdaOrchestratorConfig = BaseOrchestratorConfig.extend({
  api_key: optional(secretField()).meta({
    description: "Key of the Lambda Cloud API, with which machines are rented and ended",
    details:
      "Set it even if the machine is logged in: each run writes ~/.lambda_cloud/lambda_keys anew, also when there is nothing to write, and the old login is gone. That file holds the key in plain text.",
    example: "{{lambda.api_key}}",
    find: "Lambda Cloud console › API keys › Generate API key",
  }),
})
  .extend(SkypilotLambdaOrchestratorSettings.shape)
  .extend(SkypilotPlan.shape);
export type SkypilotLambdaOrchestratorConfig = typeof SkypilotLambdaOrchestratorConfig;
