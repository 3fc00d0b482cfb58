import { BaseOrchestratorFlavor } from "mlstack";
import { LocalOrchestratorConfig } from "./config.ts";

export class LocalOrchestratorFlavor extends BaseOrchestratorFlavor<LocalOrchestratorConfig> {
  readonly name = "local";
  override readonly title = "Local";
  override readonly summary =
    "Runs steps one after the other in the Python process that starts the pipeline; for development.";
  override readonly details =
    "Nothing to install, no login and no image: steps use the packages of your environment, and a debugger works. Everything shares the memory of one process and ends when the terminal is closed; Docker settings, resource settings and schedules have no effect. Take the local Docker orchestrator to find out whether the same pipeline also runs in containers.";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/orchestrators/local";
  readonly configSchema = LocalOrchestratorConfig;
  override readonly traits = { local: true };
}
