import {
  BaseImageBuilderFlavor,
  blankToNull,
  checkedIn,
  flavorIs,
  noReference,
  not,
  refuseStack,
  remoteRegistry,
  requires,
} from "mlstack";
import { GcpImageBuilderConfig } from "./config.ts";

export class GcpImageBuilderFlavor extends BaseImageBuilderFlavor<GcpImageBuilderConfig> {
  readonly name = "gcp";
  override readonly title = "Google Cloud Build";
  override readonly summary = "Builds and pushes container images on Google's machines, so no Docker is needed here.";
  override readonly details =
    "Needs the Cloud Build API, an artifact store on Google Cloud Storage, to which the files of the build are uploaded, and a container registry that is not local; the account of Cloud Build must be allowed to push there. Log in with a gcp service connector, a key file or gcloud auth application-default login on the machine that starts builds. Minutes of builds are billed. Docker's layers are not cached between builds, so that repeated ones take longer than with the local builder.";
  override readonly integration = "gcp";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/image-builders/gcp";
  override readonly connector = { type: "gcp", resourceType: "gcp-generic" };
  readonly configSchema = GcpImageBuilderConfig;
  // ZenML 0.98: integrations/gcp/flavors/gcp_image_builder_flavor.py
  override readonly rules = [blankToNull({ id: "location_blank", field: "location" }), noReference("location")];
  override readonly stackRules = checkedIn(
    "integrations/gcp/image_builders/gcp_image_builder.py:63",
    requires("container_registry"),
    remoteRegistry,
    refuseStack({
      id: "artifact_store_not_gcp",
      if: not(flavorIs("artifact_store", "gcp")),
      message: "{flavor} takes build contexts from Google Cloud Storage: it needs an artifact store of the flavor gcp.",
    }),
  );
}
