import { BaseImageBuilderFlavor } from "mlstack";
import { KanikoImageBuilderConfig } from "./config.ts";

export class KanikoImageBuilderFlavor extends BaseImageBuilderFlavor<KanikoImageBuilderConfig> {
  readonly name = "kaniko";
  override readonly title = "Kaniko";
  override readonly summary = "Builds images in a pod of your Kubernetes cluster, without Docker on any machine.";
  override readonly details =
    "Needs kubectl on the machine that starts builds, a namespace that exists, and a remote container registry. The pod logs in to the registry by itself: with a cloud role bound to its service account, or with a mounted secret. Google archived the project in 2025, so expect no fixes; where the cloud has a build service, the aws or gcp image builder needs less care.";
  override readonly integration = "kaniko";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/image-builders/kaniko";
  readonly configSchema = KanikoImageBuilderConfig;
}
