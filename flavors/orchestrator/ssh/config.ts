import { BaseOrchestratorConfig } from "mlstack";
import { SshComponentConfig, SshContainerSettings } from "../../shared/ssh.ts";

export const SshOrchestratorSettings = SshContainerSettings;

export const SshOrchestratorConfig = BaseOrchestratorConfig.extend(SshComponentConfig.shape);
export type SshOrchestratorConfig = typeof SshOrchestratorConfig;
