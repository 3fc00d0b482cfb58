import { BaseContainerRegistryFlavor } from "mlstack";
import { DefaultContainerRegistryConfig } from "./config.ts";

export class DefaultContainerRegistryFlavor extends BaseContainerRegistryFlavor<DefaultContainerRegistryConfig> {
  readonly name = "default";
  override readonly title = "Any Docker registry";
  override readonly summary = "Stores images in any registry that speaks Docker's protocol, also one on localhost.";
  override readonly details =
    "Take it for Harbor, GitLab, Quay, a registry of your own or one started with `docker run -d -p 5000:5000 registry:2`. Log in with `docker login HOST` on the machine that builds, with a Docker service connector, or with a stored secret that has the keys username and password. Clusters that run the images log in by themselves, usually with an image pull secret. ECR, Artifact Registry, ACR and other big ones have flavors of their own, which check more and take the connectors of their clouds.";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/container-registries/default";
  override readonly connector = { resourceType: "docker-registry", resourceIdField: "uri" };
  readonly configSchema = DefaultContainerRegistryConfig;
}
