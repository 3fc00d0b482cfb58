import { BaseModelDeployerConfig, z } from "mlstack";

export const MLflowModelDeployerConfig = BaseModelDeployerConfig.extend({
  service_path: z.string().default("").meta({
    description: "Folder for the logs and process files of model servers; empty: a temporary one",
    example: "/var/lib/mlflow-services",
    group: "advanced",
  }),
});
export type MLflowModelDeployerConfig = typeof MLflowModelDeployerConfig;
