import { BaseStepOperatorConfig, optional, secretField, z } from "mlstack";
import { AzureMLComputeSettings, azureMLWorkspace, resourceGroup, subscriptionId } from "../../shared/azureml.ts";

/** Kept so that older configurations stay valid. */
const older = z.object({
  compute_target_name: optional(z.string()).meta({
    description: "Older way to name an instance; write compute_name and the mode compute-instance instead",
    details:
      "When neither compute_name nor mode is given, it becomes compute_name and the mode compute-instance. Beside one of them it does nothing.",
    example: "training-vm",
    find: "Azure Machine Learning studio › Compute › Compute instances",
    group: "advanced",
  }),
});

export const AzureMLStepOperatorSettings = AzureMLComputeSettings.extend(older.shape);

export const AzureMLStepOperatorConfig = BaseStepOperatorConfig.extend({
  subscription_id: subscriptionId,
  resource_group: resourceGroup,
  workspace_name: azureMLWorkspace,
})
  .extend(AzureMLComputeSettings.shape)
  .extend({
    service_principal_id: optional(secretField()).meta({
      description: "Application id of the identity that submits jobs where no connector is linked",
      details:
        "The portal also calls it client id; the object id does not work. A linked service connector wins over it, and without both the login of the machine (az login, managed identity) is used.",
      example: "{{azure.client_id}}",
      find: 'az ad sp list --display-name NAME --query "[].appId" --output tsv',
      group: "advanced",
    }),
    service_principal_password: optional(secretField()).meta({
      description: "Client secret with which the identity that submits jobs proves itself",
      details:
        "Azure shows it once, when it is created, and lets it expire: from then on no job can be submitted until a new one stands here.",
      example: "{{azure.client_secret}}",
      find: "Azure portal › Microsoft Entra ID › App registrations › NAME › Certificates & secrets",
      group: "advanced",
    }),
    tenant_id: optional(secretField()).meta({
      description: "Microsoft Entra directory in which the service principal is registered",
      details:
        "Counts only together with service_principal_id and service_principal_password: when one of the three is empty, all are ignored without a warning.",
      example: "{{azure.tenant_id}}",
      find: "az account show --query tenantId --output tsv",
      group: "advanced",
    }),
  })
  .extend(older.shape);
export type AzureMLStepOperatorConfig = typeof AzureMLStepOperatorConfig;
