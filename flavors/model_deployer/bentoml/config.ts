import { BaseModelDeployerConfig } from "mlstack";
import { modelServerFolder } from "../../shared/localModelServer.ts";

export const BentoMLModelDeployerConfig = BaseModelDeployerConfig.extend({ service_path: modelServerFolder });
export type BentoMLModelDeployerConfig = typeof BentoMLModelDeployerConfig;
