import {
  all,
  BaseExperimentTrackerFlavor,
  equal,
  hasKey,
  keyStartsWith,
  noReference,
  not,
  refuse,
  truthy,
} from "mlstack";
import { WandbExperimentTrackerConfig, WandbExperimentTrackerSettings } from "./config.ts";

const idFromService = equal("run_id_strategy", "wandb_generated");

/** What ZenML passes to `wandb.init` itself. */
const managed = [
  "config",
  "entity",
  "group",
  "id",
  "job_type",
  "name",
  "project",
  "project_name",
  "resume",
  "settings",
  "tags",
];

export class WandbExperimentTrackerFlavor extends BaseExperimentTrackerFlavor<WandbExperimentTrackerConfig> {
  readonly name = "wandb";
  override readonly title = "Weights & Biases";
  override readonly summary =
    "Records runs in Weights & Biases, hosted or on a server of yours, with its charts and reports.";
  override readonly details =
    "You need an account and an API key; personal use is free, teams pay per seat. Each step becomes a run, and you can say what happens when a step is repeated. For a server of your own set the variable WANDB_BASE_URL in the image of the steps, as there is no field for it. Without one, data leaves your network; MLflow or Trackio can keep it inside.";
  override readonly integration = "wandb";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/experiment-trackers/wandb";
  readonly configSchema = WandbExperimentTrackerConfig;
  override readonly settingsSchema = WandbExperimentTrackerSettings;
  // ZenML 0.98: integrations/wandb/flavors/wandb_experiment_tracker_flavor.py
  override readonly rules = [
    refuse({
      id: "run_id_with_strategy",
      if: all(truthy("run_id"), not(idFromService)),
      message: "run_id is only allowed with run_id_strategy wandb_generated; remove one of them.",
      fields: ["run_id", "run_id_strategy"],
    }),
    refuse({
      id: "reuse_with_resume_never",
      if: all(equal("run_id_strategy", "reuse_on_retry"), equal("resume", "never")),
      message: "resume never contradicts run_id_strategy reuse_on_retry; choose another value for one of them.",
      fields: ["resume", "run_id_strategy"],
    }),
    refuse({
      id: "resume_must_without_id",
      if: all(equal("resume", "must"), not(truthy("run_id")), idFromService),
      message: "resume must needs a run to continue: set run_id or another run_id_strategy.",
      fields: ["resume", "run_id", "run_id_strategy"],
    }),
    refuse({
      id: "run_config_reserved",
      if: keyStartsWith("run_config", "zenml_"),
      message: "Keys of run_config must not start with zenml_; rename them.",
      fields: ["run_config"],
    }),
    refuse({
      id: "init_kwargs_managed",
      if: hasKey("init_kwargs", managed),
      message: `init_kwargs must not hold what other fields or ZenML set: ${managed.join(", ")}.`,
      fields: ["init_kwargs"],
    }),
    noReference("settings"),
  ];
}
