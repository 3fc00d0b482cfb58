import { all, BaseExperimentTrackerFlavor, matches, noReference, not, refuse, truthy } from "mlstack";
import { VertexExperimentTrackerConfig, VertexExperimentTrackerSettings } from "./config.ts";

export class VertexExperimentTrackerFlavor extends BaseExperimentTrackerFlavor<VertexExperimentTrackerConfig> {
  readonly name = "vertex";
  override readonly title = "Vertex AI Experiments";
  override readonly summary = "Logs parameters, metrics and curves of steps to Google Cloud, next to Vertex AI jobs.";
  override readonly details =
    "Needs a project with the Vertex AI API switched on and steps whose identity may write there (role Vertex AI User); nothing is installed or hosted by you. Log in with a GCP service connector or a key file, or leave both to the identity of the machine that runs the step. Steps log with the google-cloud-aiplatform library, so code written for MLflow must be changed. Take it when teams live in the Google Cloud console already; MLflow or Weights & Biases compare runs in more ways and are not tied to one cloud.";
  override readonly integration = "gcp";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/experiment-trackers/vertex";
  override readonly connector = { resourceType: "gcp-generic" };
  readonly configSchema = VertexExperimentTrackerConfig;
  override readonly settingsSchema = VertexExperimentTrackerSettings;
  // ZenML 0.98: integrations/gcp/flavors/vertex_experiment_tracker_flavor.py
  override readonly rules = [
    refuse({
      id: "experiment_format",
      // Python's `$` also stands before a line break at the end.
      if: all(truthy("experiment"), not(matches("experiment", "^[a-z0-9][a-z0-9-]{0,127}\\n?$"))),
      message: "experiment takes lowercase letters, digits and dashes, at most 128, and begins with no dash.",
      fields: ["experiment"],
    }),
    noReference("experiment"),
  ];
}
