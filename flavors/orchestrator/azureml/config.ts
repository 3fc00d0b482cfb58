import { BaseOrchestratorConfig } from "mlstack";
import { AzureMLComputeSettings, azureMLWorkspace, resourceGroup, subscriptionId } from "../../shared/azureml.ts";
import { synchronous } from "../../shared/orchestration.ts";

export const AzureMLOrchestratorSettings = AzureMLComputeSettings.extend({ synchronous });

export const AzureMLOrchestratorConfig = BaseOrchestratorConfig.extend({
  subscription_id: subscriptionId,
  resource_group: resourceGroup,
  workspace: azureMLWorkspace,
}).extend(AzureMLOrchestratorSettings.shape);
export type AzureMLOrchestratorConfig = typeof AzureMLOrchestratorConfig;
