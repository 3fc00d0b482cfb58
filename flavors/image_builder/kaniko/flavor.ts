import {
  all,
  BaseImageBuilderFlavor,
  checkedIn,
  own,
  refuseStack,
  remoteRegistry,
  requires,
  truthy,
  typeHas,
} from "mlstack";
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
  override readonly stackRules = checkedIn(
    "integrations/kaniko/image_builders/kaniko_image_builder.py:66",
    requires("container_registry"),
    remoteRegistry,
    refuseStack({
      id: "context_in_local_artifact_store",
      if: all(own(truthy("store_context_in_artifact_store")), typeHas("artifact_store", "local")),
      message:
        "{flavor} cannot take build contexts from the artifact store {artifact_store}, which is on this machine: turn store_context_in_artifact_store off or take another store.",
      fields: ["store_context_in_artifact_store"],
    }),
  );
}
