import { BaseArtifactStoreFlavor } from "mlstack";
import { s3ClientRules } from "../../shared/s3Compatible.ts";
import { B2ArtifactStoreConfig } from "./config.ts";

export class B2ArtifactStoreFlavor extends BaseArtifactStoreFlavor<B2ArtifactStoreConfig> {
  readonly name = "b2";
  override readonly title = "Backblaze B2";
  override readonly summary =
    "Keeps artifacts in a Backblaze bucket, which stores large data for less than the big clouds do.";
  override readonly details =
    "Needs a bucket and an application key for it, given here as secret references or on every machine as B2_APPLICATION_KEY_ID and B2_APPLICATION_KEY. Keys are the only way to log in: there is no service connector. Machines in another cloud fetch everything over the internet, which is slower than a bucket next door. Buckets outside us-west-004 need an endpoint in client_kwargs.";
  override readonly integration = "b2";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/artifact-stores/b2";
  readonly supportedSchemes = ["s3://"] as const;
  readonly configSchema = B2ArtifactStoreConfig;
  override readonly rules = s3ClientRules;

  override async implementation() {
    return (await import("./implementation.ts")).B2ArtifactStore;
  }
}
