import { BaseContainerRegistryFlavor } from "mlstack";
import { GitHubContainerRegistryConfig } from "./config.ts";

export class GitHubContainerRegistryFlavor extends BaseContainerRegistryFlavor<GitHubContainerRegistryConfig> {
  readonly name = "github";
  override readonly title = "GitHub Container Registry";
  override readonly summary = "Stores images as GitHub packages, with the same people and permissions as the code.";
  override readonly details =
    "Log in with `docker login ghcr.io` and a classic personal access token that has the scope write:packages, with a Docker service connector, or with a secret that has username and password; inside GitHub Actions GITHUB_TOKEN does. New packages are private, so clusters need a pull secret with a token for read:packages. So far GitHub bills neither storage nor traffic of container images, and says so a month ahead should that change.";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/container-registries/github";
  override readonly connector = { resourceType: "docker-registry", resourceIdField: "uri" };
  readonly configSchema = GitHubContainerRegistryConfig;
}
