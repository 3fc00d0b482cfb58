import { BaseOrchestratorConfig } from "mlstack";
import { ModalCredentials, ModalStepSettings } from "../../shared/modal.ts";
import { synchronous } from "../../shared/orchestration.ts";

export const ModalOrchestratorSettings = ModalStepSettings.extend({ synchronous });

export const ModalOrchestratorConfig = BaseOrchestratorConfig.extend(ModalCredentials.shape).extend(
  ModalOrchestratorSettings.shape,
);
export type ModalOrchestratorConfig = typeof ModalOrchestratorConfig;
