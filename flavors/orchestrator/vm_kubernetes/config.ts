import { BaseOrchestratorConfig, isNull, optional, textMap, z } from "mlstack";
import {
  SkypilotMachine,
  SkypilotPlaces,
  SkypilotPlan,
  SkypilotRun,
  skypilotJobRecovery,
  skypilotNoZone,
} from "../../shared/skypilot.ts";

export const SkypilotKubernetesOrchestratorSettings = z.object({
  instance_type: optional(z.string()).meta({
    description: "Size of the pod in SkyPilot's spelling, such as 4CPU--16GB; cpus and memory say it more simply",
    details:
      "There are no machine types in a cluster: the text is taken apart into requests. Empty means 2 processors, with more for each GPU.",
    example: "8CPU--32GB",
    group: "advanced",
  }),
  ...SkypilotMachine.shape,
  region: optional(z.string()).meta({
    description: "Cluster to run in, as the kubeconfig calls its context; empty: the current one",
    details:
      "SkyPilot treats contexts as regions. Others than the current one must stand under kubernetes.allowed_contexts in ~/.sky/config.yaml.",
    example: "gke_ml-prod_europe-west1_training",
    find: "kubectl config get-contexts -o name",
    localFact: "kube_context",
    only: isNull("infra"),
  }),
  zone: skypilotNoZone,
  image_id: optional(z.union([textMap(), z.string()])).meta({
    description: "Without effect here: the pod is always started from the image of the pipeline",
    details:
      "On the other clouds it chooses the image of the machine below. Change the Docker settings of the pipeline instead.",
    example: "docker:ubuntu:22.04",
    group: "advanced",
  }),
  ...SkypilotRun.shape,
  ...SkypilotPlaces.shape,
  job_recovery: skypilotJobRecovery,
});

export const SkypilotKubernetesOrchestratorConfig = BaseOrchestratorConfig.extend(
  SkypilotKubernetesOrchestratorSettings.shape,
).extend(SkypilotPlan.shape);
export type SkypilotKubernetesOrchestratorConfig = typeof SkypilotKubernetesOrchestratorConfig;
