import { BaseOrchestratorConfig } from "mlstack";

export const LocalOrchestratorConfig = BaseOrchestratorConfig.extend({});
export type LocalOrchestratorConfig = typeof LocalOrchestratorConfig;
