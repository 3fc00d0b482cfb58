import { BaseContainerRegistryFlavor } from "mlstack";
import { DefaultContainerRegistryConfig } from "./config.ts";

export class DefaultContainerRegistryFlavor extends BaseContainerRegistryFlavor<DefaultContainerRegistryConfig> {
  readonly name = "default";
  override readonly title = "Any Docker registry";
  override readonly summary = "Stores images in any registry that speaks Docker's protocol, also one on localhost.";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/container-registries/default";
  override readonly connector = { resourceType: "docker-registry", resourceIdField: "uri" };
  readonly configSchema = DefaultContainerRegistryConfig;
}
