import { BaseModelDeployerConfig } from "mlstack";
import { modelServerFolder } from "../../shared/localModelServer.ts";

export const MLflowModelDeployerConfig = BaseModelDeployerConfig.extend({ service_path: modelServerFolder });
export type MLflowModelDeployerConfig = typeof MLflowModelDeployerConfig;
