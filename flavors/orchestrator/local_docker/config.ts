import { BaseOrchestratorConfig, freeform, z } from "mlstack";
import { synchronous } from "../../shared/orchestration.ts";

export const LocalDockerOrchestratorSettings = z.object({
  synchronous,
  run_args: freeform()
    .default({})
    .meta({
      description: "Options that each container is started with, named as in the Docker SDK for Python",
      details:
        "Set it for memory limits, mounted folders, shared memory or GPUs. image and user replace ZenML's choice; variables, volumes and hosts are merged with its own, which win; entrypoint and command must not be given.",
      example: { mem_limit: "8g", volumes: { "/data": { bind: "/data", mode: "ro" } } },
      find: "https://docker-py.readthedocs.io/en/stable/containers.html",
    }),
});

export const LocalDockerOrchestratorConfig = BaseOrchestratorConfig.extend(LocalDockerOrchestratorSettings.shape);
export type LocalDockerOrchestratorConfig = typeof LocalDockerOrchestratorConfig;
