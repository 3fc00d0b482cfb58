import { BaseStepOperatorConfig } from "mlstack";
import { SshComponentConfig, SshContainerSettings } from "../../shared/ssh.ts";

export const SshStepOperatorSettings = SshContainerSettings;

export const SshStepOperatorConfig = BaseStepOperatorConfig.extend(SshComponentConfig.shape);
export type SshStepOperatorConfig = typeof SshStepOperatorConfig;
