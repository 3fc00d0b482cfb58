import { BaseDeployerFlavor, checkedIn, requires } from "mlstack";
import { GcpDeployerConfig, GcpDeployerSettings } from "./config.ts";

export class GcpDeployerFlavor extends BaseDeployerFlavor<GcpDeployerConfig> {
  readonly name = "gcp";
  override readonly title = "Google Cloud Run";
  override readonly summary = "Serves pipelines as web services on Google Cloud that grow with the number of requests.";
  override readonly details =
    "Needs the Cloud Run API, and Secret Manager unless that is turned off, a container registry that Cloud Run can pull from (Artifact Registry is the easiest), and an image builder. Log in with a gcp service connector, a key file or gcloud auth application-default login on the machine that deploys. One instance runs and is billed all the time unless min_replicas in the pipeline's ResourceSettings is 0, which in turn makes first requests wait for a start; processors, memory and the most instances are set there too. Services are open to the internet by default: set auth_key, or narrow ingress.";
  override readonly integration = "gcp";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/deployers/gcp";
  override readonly connector = { resourceType: "gcp-generic" };
  readonly configSchema = GcpDeployerConfig;
  override readonly settingsSchema = GcpDeployerSettings;
  override readonly traits = { remote: true };
  override readonly stackRules = checkedIn(
    "integrations/gcp/deployers/gcp_deployer.py:277",
    requires("image_builder", "container_registry"),
  );
}
