import { BaseModelDeployerConfig } from "mlstack";
import { modelServerFolder } from "../../shared/localModelServer.ts";

export const VLLMModelDeployerConfig = BaseModelDeployerConfig.extend({ service_path: modelServerFolder });
export type VLLMModelDeployerConfig = typeof VLLMModelDeployerConfig;
