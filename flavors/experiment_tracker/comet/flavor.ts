import { BaseExperimentTrackerFlavor } from "mlstack";
import { CometExperimentTrackerConfig, CometExperimentTrackerSettings } from "./config.ts";

export class CometExperimentTrackerFlavor extends BaseExperimentTrackerFlavor<CometExperimentTrackerConfig> {
  readonly name = "comet";
  override readonly title = "Comet";
  override readonly summary = "Records metrics, parameters and code of steps as experiments in Comet's hosted service.";
  override readonly details =
    "You need an account at comet.com and an API key; the containers that run steps must reach the service. Each step that uses the tracker becomes an experiment, and each retry of a step another one. Weights & Biases is comparable and offers more control over retries; take MLflow when records must stay on machines of your own.";
  override readonly integration = "comet";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/experiment-trackers/comet";
  readonly configSchema = CometExperimentTrackerConfig;
  override readonly settingsSchema = CometExperimentTrackerSettings;
}
