import { BaseContainerRegistryConfig, z } from "mlstack";

export const AzureContainerRegistryConfig = BaseContainerRegistryConfig.extend({
  uri: z.string().meta({
    description: "Login server of the registry resource, which ends in azurecr.io",
    details:
      "The name is all lower case, even where the portal shows capitals. Registries of sovereign clouds end differently, such as azurecr.us; take what the command prints. ACR makes repositories while pushing, so nothing has to exist behind it.",
    example: "mlprod.azurecr.io",
    find: 'az acr list --query "[].loginServer" --output tsv',
  }),
});
export type AzureContainerRegistryConfig = typeof AzureContainerRegistryConfig;
