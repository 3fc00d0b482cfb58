import { BaseArtifactStoreFlavor } from "mlstack";
import { GcpArtifactStoreConfig } from "./config.ts";

export class GcpArtifactStoreFlavor extends BaseArtifactStoreFlavor<GcpArtifactStoreConfig> {
  readonly name = "gcp";
  override readonly title = "Google Cloud Storage";
  override readonly summary =
    "Keeps artifacts in a bucket of Google Cloud, reachable from every machine and from Vertex AI.";
  override readonly details =
    "Needs a bucket that exists and an identity that may read, write and list in it (role Storage Object User). Log in with a service connector for the bucket, with a secret whose key token holds the JSON of a service account key, or with what each machine that runs steps has: its service account, or gcloud auth application-default login. The Google Cloud image builder works with this artifact store only, and Vertex AI Pipelines keep their own files in it unless they are given another bucket. Storage and traffic out of the region are billed.";
  override readonly integration = "gcp";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/artifact-stores/gcp";
  override readonly connector = { resourceType: "gcs-bucket", resourceIdField: "path" };
  readonly supportedSchemes = ["gs://"] as const;
  readonly configSchema = GcpArtifactStoreConfig;
}
