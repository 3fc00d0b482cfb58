import { BaseArtifactStoreConfig, optional, z } from "mlstack";

export const AzureArtifactStoreConfig = BaseArtifactStoreConfig.extend({
  path: z.string().meta({
    description: "Blob container that holds the artifacts, with a folder in it if stacks share one",
    details:
      "Begins with az:// or abfs://, followed by the name of the container. The storage account is not part of it: the credentials name it.",
    example: "az://ml-artifacts/prod",
    find: 'az storage container list --account-name ACCOUNT --auth-mode login --query "[].name" --output tsv',
  }),
  authentication_secret: optional(z.string()).meta({
    description: "Name of a stored secret with the storage account and a key, SAS token or service principal",
    details:
      "Its keys: account_name with account_key or with sas_token, or connection_string alone, or account_name with client_id, client_secret and tenant_id. A linked service connector wins over it; with neither, the AZURE_STORAGE_… variables of each machine are read.",
    example: "azure-storage-login",
    find: "mlstack secret list",
  }),
});
export type AzureArtifactStoreConfig = typeof AzureArtifactStoreConfig;
