import { BaseDeployerFlavor } from "mlstack";
import { LocalDeployerConfig, LocalDeployerSettings } from "./config.ts";

export class LocalDeployerFlavor extends BaseDeployerFlavor<LocalDeployerConfig> {
  readonly name = "local";
  override readonly title = "Local";
  override readonly summary =
    "Serves a pipeline over HTTP from a background process on this machine; for trying it out.";
  override readonly details =
    "Nothing has to be installed or logged in to: the service uses the Python environment from which you deploy, with its packages and its working folder. It ends when the machine restarts, and nobody starts it again. Use the Docker deployer to see whether the pipeline also works in an image, and one of the cloud deployers for callers other than you.";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/deployers/local";
  readonly configSchema = LocalDeployerConfig;
  override readonly settingsSchema = LocalDeployerSettings;
  override readonly traits = { local: true };
}
