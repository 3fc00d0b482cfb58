import { BaseStepOperatorConfig } from "mlstack";
import { ModalCredentials, ModalStepSettings } from "../../shared/modal.ts";

export const ModalStepOperatorSettings = ModalStepSettings;

export const ModalStepOperatorConfig = BaseStepOperatorConfig.extend(ModalCredentials.shape).extend(
  ModalStepOperatorSettings.shape,
);
export type ModalStepOperatorConfig = typeof ModalStepOperatorConfig;
