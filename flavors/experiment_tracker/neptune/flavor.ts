import { BaseExperimentTrackerFlavor } from "mlstack";
import { NeptuneExperimentTrackerConfig, NeptuneExperimentTrackerSettings } from "./config.ts";

export class NeptuneExperimentTrackerFlavor extends BaseExperimentTrackerFlavor<NeptuneExperimentTrackerConfig> {
  readonly name = "neptune";
  override readonly title = "Neptune";
  override readonly summary =
    "Records runs in Neptune, whose public service has closed; only to keep older stacks valid.";
  // ZenML 0.98: integrations/neptune/experiment_trackers/neptune_experiment_tracker.py warns of it.
  override readonly details =
    "Neptune's hosted service ended in March 2026 and ZenML has announced that this flavor will go. For anything new take MLflow, Weights & Biases, Comet or Trackio. All steps of a pipeline run write into one Neptune run, as with MLflow; with Comet, Trackio and Weights & Biases each step has its own.";
  override readonly integration = "neptune";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/experiment-trackers/neptune";
  readonly configSchema = NeptuneExperimentTrackerConfig;
  override readonly settingsSchema = NeptuneExperimentTrackerSettings;
}
