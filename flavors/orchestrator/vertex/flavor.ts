import {
  all,
  BaseOrchestratorFlavor,
  checkedIn,
  flavorIs,
  noLocalFiles,
  not,
  own,
  refuseStack,
  remoteRegistry,
  requires,
  truthy,
} from "mlstack";
import { VertexOrchestratorConfig, VertexOrchestratorSettings } from "./config.ts";

export class VertexOrchestratorFlavor extends BaseOrchestratorFlavor<VertexOrchestratorConfig> {
  readonly name = "vertex";
  override readonly title = "Vertex AI Pipelines";
  override readonly summary = "Runs pipelines serverless on Google Cloud: machines are rented per step, none is kept.";
  override readonly details =
    "Needs a project with the Vertex AI API switched on, a container registry that Google can pull from, an image builder, and no component that lives on one machine only; the artifact store is best on Google Cloud Storage. Log in with a gcp service connector, a key file or gcloud auth application-default login on the machine that starts runs. Each step waits some minutes for its machine, so many tiny steps are slow; to send only heavy steps to Google and keep the rest here, take the Vertex AI step operator instead. Schedules take cron expressions only, and dynamic pipelines cannot be scheduled.";
  override readonly integration = "gcp";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/orchestrators/vertex";
  override readonly connector = { resourceType: "gcp-generic" };
  readonly configSchema = VertexOrchestratorConfig;
  override readonly settingsSchema = VertexOrchestratorSettings;
  override readonly traits = { remote: true };
  override readonly stackRules = checkedIn(
    "integrations/gcp/orchestrators/vertex_orchestrator.py:175",
    requires("container_registry", "image_builder"),
    remoteRegistry,
    noLocalFiles,
    refuseStack({
      id: "no_pipeline_root",
      if: all(not(own(truthy("pipeline_root"))), not(flavorIs("artifact_store", "gcp"))),
      message: "{flavor} needs a Google Cloud Storage artifact store, or pipeline_root set to a bucket there.",
      fields: ["pipeline_root"],
    }),
  );
}
