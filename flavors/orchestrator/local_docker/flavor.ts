import { BaseOrchestratorFlavor } from "mlstack";
import { LocalDockerOrchestratorConfig, LocalDockerOrchestratorSettings } from "./config.ts";

export class LocalDockerOrchestratorFlavor extends BaseOrchestratorFlavor<LocalDockerOrchestratorConfig> {
  readonly name = "local_docker";
  override readonly title = "Local Docker";
  override readonly summary = "Runs each step in a container on this machine, one after the other; tries images out.";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/orchestrators/local-docker";
  readonly configSchema = LocalDockerOrchestratorConfig;
  override readonly settingsSchema = LocalDockerOrchestratorSettings;
}
