import { BaseArtifactStoreFlavor } from "mlstack";
import { s3ClientRules } from "../../shared/s3Compatible.ts";
import { S3ArtifactStoreConfig } from "./config.ts";

export class S3ArtifactStoreFlavor extends BaseArtifactStoreFlavor<S3ArtifactStoreConfig> {
  readonly name = "s3";
  override readonly title = "Amazon S3";
  override readonly summary = "Keeps artifacts in a bucket of Amazon S3 or of a compatible service such as MinIO.";
  override readonly details =
    "Needs a bucket and an identity that may list it and get, put and delete its objects. Log in with an AWS service connector, with keys from a stored secret, or with nothing at all where the machine or pod has a role; all machines that run steps or look at results need access. Storage, requests and traffic out of the region are billed, so keep the bucket in the region of the compute. Backblaze B2 and DigitalOcean Spaces have flavors of their own that know their endpoints; the AWS image builder works with this one only.";
  override readonly integration = "s3";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/artifact-stores/s3";
  override readonly connector = { resourceType: "s3-bucket", resourceIdField: "path" };
  readonly supportedSchemes = ["s3://"] as const;
  readonly configSchema = S3ArtifactStoreConfig;
  override readonly rules = s3ClientRules;

  override async implementation() {
    return (await import("./implementation.ts")).S3ArtifactStore;
  }
}
