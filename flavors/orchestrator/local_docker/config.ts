import { BaseOrchestratorConfig, freeform, z } from "mlstack";
import { synchronous } from "../../shared/orchestration.ts";

export const LocalDockerOrchestratorSettings = z.object({
  synchronous,
  run_args: freeform()
    .default({})
    .meta({
      description: "Options that each container is started with, named as in the Docker SDK for Python",
      details: "For instance a memory limit, mounted folders, or device requests for GPUs.",
      example: { mem_limit: "8g", volumes: { "/data": { bind: "/data", mode: "ro" } } },
    }),
});

export const LocalDockerOrchestratorConfig = BaseOrchestratorConfig.extend(LocalDockerOrchestratorSettings.shape);
export type LocalDockerOrchestratorConfig = typeof LocalDockerOrchestratorConfig;
