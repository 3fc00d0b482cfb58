import { BaseOrchestratorFlavor } from "mlstack";
import { VertexOrchestratorConfig, VertexOrchestratorSettings } from "./config.ts";

export class VertexOrchestratorFlavor extends BaseOrchestratorFlavor<VertexOrchestratorConfig> {
  readonly name = "vertex";
  override readonly title = "Vertex AI Pipelines";
  override readonly summary =
    "Runs pipelines on Google Cloud with no servers to keep: each step rents its own machine.";
  override readonly details =
    "Needs a project with the Vertex AI API switched on, a container registry that Google can pull from, an image builder, and no component that lives on one machine only; the artifact store is best on Google Cloud Storage. Log in with a GCP service connector, a key file or gcloud auth application-default login on the machine that starts runs. Each step waits some minutes for its machine, so many tiny steps are slow; to send only heavy steps to Google and keep the rest here, take the step operator of the same name instead. Schedules take cron expressions only, and dynamic pipelines cannot be scheduled.";
  override readonly integration = "gcp";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/orchestrators/vertex";
  override readonly connector = { resourceType: "gcp-generic" };
  readonly configSchema = VertexOrchestratorConfig;
  override readonly settingsSchema = VertexOrchestratorSettings;
}
