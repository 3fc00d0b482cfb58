import { BaseContainerRegistryFlavor } from "mlstack";
import { GcpContainerRegistryConfig } from "./config.ts";

export class GcpContainerRegistryFlavor extends BaseContainerRegistryFlavor<GcpContainerRegistryConfig> {
  readonly name = "gcp";
  override readonly title = "Google Artifact Registry";
  override readonly summary =
    "Stores images in Google Cloud, where Vertex AI, GKE and Cloud Run pull them without a password.";
  override readonly details =
    "Make a repository with `gcloud artifacts repositories create NAME --repository-format=docker --location=LOCATION`, best in the region where the images run. Log in with a GCP service connector or with `gcloud auth configure-docker LOCATION-docker.pkg.dev`. Whoever builds needs the role artifactregistry.writer; the service account that runs steps needs artifactregistry.reader. Storage is billed; a cleanup policy keeps old images from piling up.";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/container-registries/gcp";
  override readonly connector = { type: "gcp", resourceType: "docker-registry", resourceIdField: "uri" };
  readonly configSchema = GcpContainerRegistryConfig;
}
