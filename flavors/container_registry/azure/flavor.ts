import { BaseContainerRegistryFlavor } from "mlstack";
import { AzureContainerRegistryConfig } from "./config.ts";

export class AzureContainerRegistryFlavor extends BaseContainerRegistryFlavor<AzureContainerRegistryConfig> {
  readonly name = "azure";
  override readonly title = "Azure Container Registry";
  override readonly summary = "Stores images in ACR, next to the Azure ML workspaces and AKS clusters that pull them.";
  override readonly details =
    "Needs a registry resource, made with `az acr create`; its price depends on the tier, and the basic one suffices to begin. Log in with an Azure service connector or with `az acr login --name REGISTRY`, whose token ends after three hours. Whoever builds needs the role AcrPush; clusters and workspaces need AcrPull, which `az aks update --attach-acr` grants to AKS.";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/container-registries/azure";
  override readonly connector = { type: "azure", resourceType: "docker-registry", resourceIdField: "uri" };
  readonly configSchema = AzureContainerRegistryConfig;
}
