import { BaseContainerRegistryFlavor, matches, not, refuse } from "mlstack";
import { DigitalOceanContainerRegistryConfig } from "./config.ts";

export class DigitalOceanContainerRegistryFlavor extends BaseContainerRegistryFlavor<DigitalOceanContainerRegistryConfig> {
  readonly name = "digitalocean";
  override readonly title = "DigitalOcean Container Registry";
  override readonly summary =
    "Stores images in the registry of a DigitalOcean account, close to its Kubernetes clusters.";
  override readonly details =
    "Make the registry first, with `doctl registry create NAME`. The smallest plans hold one repository or a few and little storage, which images for GPUs fill quickly; run `doctl registry garbage-collection start` to free what was deleted. Log in with `doctl registry login`, a Docker service connector, or a secret with username and password that are both an API token. `doctl kubernetes cluster registry add CLUSTER` lets a cluster pull.";
  override readonly integration = "digitalocean";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/container-registries/digitalocean";
  override readonly connector = { resourceType: "docker-registry", resourceIdField: "uri" };
  readonly configSchema = DigitalOceanContainerRegistryConfig;
  // ZenML 0.98: integrations/digitalocean/flavors/digitalocean_container_registry_flavor.py
  override readonly rules = [
    refuse({
      id: "uri_prefix",
      if: not(matches("uri", "^registry\\.digitalocean\\.com/[\\s\\S]")),
      message: "uri must be registry.digitalocean.com/ followed by the name of your registry.",
      fields: ["uri"],
    }),
  ];
}
