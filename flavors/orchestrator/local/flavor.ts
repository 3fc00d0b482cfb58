import { BaseOrchestratorFlavor } from "mlstack";
import { LocalOrchestratorConfig } from "./config.ts";

export class LocalOrchestratorFlavor extends BaseOrchestratorFlavor<LocalOrchestratorConfig> {
  readonly name = "local";
  override readonly title = "Local";
  override readonly summary =
    "Runs steps one after the other in the Python process that starts the pipeline; for development.";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/orchestrators/local";
  readonly configSchema = LocalOrchestratorConfig;
}
