import { BaseArtifactStoreFlavor } from "mlstack";
import { AzureArtifactStoreConfig } from "./config.ts";

export class AzureArtifactStoreFlavor extends BaseArtifactStoreFlavor<AzureArtifactStoreConfig> {
  readonly name = "azure";
  override readonly title = "Azure Blob Storage";
  override readonly summary = "Keeps artifacts in a container of Azure Blob Storage, for stacks that run on Azure.";
  override readonly details =
    "Needs a storage account with a blob container, which is Azure's word for a bucket; neither is made for you. Log in with a linked Azure service connector (service principal or implicit login, other methods fail), with a stored secret named in authentication_secret, or with AZURE_STORAGE_… variables wherever steps run. Storage, requests and traffic out of the region are billed.";
  override readonly integration = "azure";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/artifact-stores/azure";
  override readonly connector = { type: "azure", resourceType: "blob-container", resourceIdField: "path" };
  readonly supportedSchemes = ["abfs://", "az://"] as const;
  readonly configSchema = AzureArtifactStoreConfig;
}
