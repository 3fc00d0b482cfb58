import { BaseImageBuilderFlavor } from "mlstack";
import { LocalImageBuilderConfig } from "./config.ts";

export class LocalImageBuilderFlavor extends BaseImageBuilderFlavor<LocalImageBuilderConfig> {
  readonly name = "local";
  override readonly title = "Local Docker";
  override readonly summary =
    "Builds images with the Docker of this machine and pushes them from here; right for most stacks.";
  override readonly details =
    "Docker or Podman must run where you start pipelines, with room for the images and a connection fast enough to push them. The login to the registry is that of the container registry component. Images are made for this machine's processor: on an Apple laptop set the platform in the Docker settings of the pipeline if the cluster has another one. Builders in the cloud or in the cluster help where no Docker is allowed.";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/image-builders/local";
  readonly configSchema = LocalImageBuilderConfig;
}
