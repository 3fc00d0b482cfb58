import { all, BaseArtifactStoreFlavor, inside, noReference, not, refuse, startsWith, trimEnd, truthy } from "mlstack";
import { S3ArtifactStoreConfig } from "./config.ts";

export class S3ArtifactStoreFlavor extends BaseArtifactStoreFlavor<S3ArtifactStoreConfig> {
  readonly name = "s3";
  override readonly title = "Amazon S3";
  override readonly summary = "Keeps artifacts in a bucket of Amazon S3 or of a compatible service such as MinIO.";
  override readonly integration = "s3";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/artifact-stores/s3";
  override readonly connector = { resourceType: "s3-bucket", resourceIdField: "path" };
  readonly supportedSchemes = ["s3://"] as const;
  readonly configSchema = S3ArtifactStoreConfig;
  // ZenML 0.98: integrations/s3/flavors/s3_artifact_store_flavor.py
  override readonly rules = [
    refuse({
      id: "endpoint_url_scheme",
      if: inside("client_kwargs", "endpoint_url", (url) =>
        all(truthy(url), not(startsWith(url, ["http://", "https://"]))),
      ),
      message: "endpoint_url in client_kwargs must start with http:// or https://.",
      fields: ["client_kwargs"],
    }),
    trimEnd({ id: "endpoint_url_slash", field: "client_kwargs", key: "endpoint_url", characters: "/" }),
    noReference("client_kwargs"),
  ];
}
