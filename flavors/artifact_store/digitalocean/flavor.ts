import { all, BaseArtifactStoreFlavor, inside, matches, not, refuse, truthy } from "mlstack";
import { s3ClientRules } from "../../shared/s3Compatible.ts";
import { DigitalOceanArtifactStoreConfig } from "./config.ts";

export class DigitalOceanArtifactStoreFlavor extends BaseArtifactStoreFlavor<DigitalOceanArtifactStoreConfig> {
  readonly name = "digitalocean";
  override readonly title = "DigitalOcean Spaces";
  override readonly summary =
    "Keeps artifacts in a Spaces bucket; natural where the cluster is DigitalOcean's as well.";
  override readonly details =
    "Needs a bucket and a pair of Spaces keys, which are made apart from the account's API tokens. There is no service connector for it: keep the keys in a stored secret and refer to them. A monthly price covers some storage and traffic, and more is billed by the gigabyte. It speaks S3, so `--flavor s3` with an endpoint would work too; this flavor finds the address by the region alone.";
  override readonly integration = "digitalocean";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/artifact-stores/digitalocean";
  readonly supportedSchemes = ["s3://"] as const;
  readonly configSchema = DigitalOceanArtifactStoreConfig;
  // ZenML 0.98: integrations/digitalocean/flavors/digitalocean_artifact_store_flavor.py
  override readonly rules = [
    ...s3ClientRules,
    refuse({
      id: "region_format",
      // Python's `$` also matches before a line feed at the end.
      if: all(truthy("region"), not(matches("region", "^[a-z]{2,6}[0-9]{1,2}\\n?$"))),
      message: "region must be the short name of a datacenter, such as fra1 or nyc3.",
      fields: ["region"],
    }),
    refuse({
      id: "region_or_endpoint",
      if: all(not(truthy("region")), not(inside("client_kwargs", "endpoint_url", truthy))),
      message: "Set region, or endpoint_url in client_kwargs, so that the bucket can be found.",
      fields: ["region", "client_kwargs"],
    }),
  ];

  override async implementation() {
    return (await import("./implementation.ts")).DigitalOceanArtifactStore;
  }
}
