import { BaseContainerRegistryFlavor } from "mlstack";
import { DockerHubContainerRegistryConfig } from "./config.ts";

export class DockerHubContainerRegistryFlavor extends BaseContainerRegistryFlavor<DockerHubContainerRegistryConfig> {
  readonly name = "dockerhub";
  override readonly title = "Docker Hub";
  override readonly summary =
    "Stores images at Docker's own public service; the quickest remote registry to begin with.";
  override readonly details =
    "Needs an account there. A repository that the first push makes is public unless the account's settings say otherwise, and images hold your code: make it private beforehand. Log in with `docker login` and a personal access token, with a Docker service connector, or with a secret that has username and password. Without a paid plan only so many pulls are allowed in a few hours, which a cluster with many nodes soon reaches; registries of a cloud have no such limit.";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/container-registries/dockerhub";
  override readonly connector = { type: "docker", resourceType: "docker-registry", resourceIdField: "uri" };
  readonly configSchema = DockerHubContainerRegistryConfig;
}
