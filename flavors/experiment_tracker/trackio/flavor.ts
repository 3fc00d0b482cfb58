import { BaseExperimentTrackerFlavor } from "mlstack";
import { TrackioExperimentTrackerConfig, TrackioExperimentTrackerSettings } from "./config.ts";

export class TrackioExperimentTrackerFlavor extends BaseExperimentTrackerFlavor<TrackioExperimentTrackerConfig> {
  readonly name = "trackio";
  override readonly title = "Trackio";
  override readonly summary = "Records runs in Hugging Face's small open tracker: a local file, a Space or a server.";
  override readonly details =
    "Nothing is needed to begin: without further fields records go into a file on the machine of the step, and `trackio show` draws it. Steps that run elsewhere need a Space with a token, or a server. It logs numbers, tables and images and little more; for a model registry or access control take MLflow or Weights & Biases.";
  override readonly integration = "trackio";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/experiment-trackers/trackio";
  readonly configSchema = TrackioExperimentTrackerConfig;
  override readonly settingsSchema = TrackioExperimentTrackerSettings;
}
