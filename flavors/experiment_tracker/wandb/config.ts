import { BaseExperimentTrackerConfig, equal, freeform, optional, secretField, z } from "mlstack";

export const WandbExperimentTrackerSettings = z.object({
  run_name: optional(z.string()).meta({
    description: "Title shown for a run in Weights & Biases; empty: made from pipeline and step",
    example: "resnet50-baseline",
  }),
  tags: z
    .array(z.string())
    .optional()
    .meta({
      description: "Words on each run that tables in Weights & Biases can filter by",
      example: ["baseline", "gpu"],
    }),
  group: optional(z.string()).meta({
    description: "Joins several runs, such as the folds of a cross-validation, in one collapsible row",
    example: "5-fold",
  }),
  job_type: optional(z.string()).meta({
    description: "Kind of work that a run does, to tell training from evaluation in tables",
    example: "train",
  }),
  run_config: freeform()
    .optional()
    .meta({
      description: "Hyperparameters and other inputs to show beside the metrics; keys beginning with zenml_ are taken",
      example: { learning_rate: 0.001, epochs: 20 },
    }),
  enable_weave: z.boolean().default(false).meta({
    description: "Also trace calls of language models with Weights & Biases' tool for that",
    example: true,
  }),
  run_id: optional(z.string()).meta({
    description: "Fixed identity of one run to continue it later; only with the strategy wandb_generated",
    example: "3fd9k2lq",
    find: "the last part of the run's address on wandb.ai",
    // ZenML 0.98: integrations/wandb/flavors/wandb_experiment_tracker_flavor.py refuses it with another strategy.
    only: equal("run_id_strategy", "wandb_generated"),
    group: "advanced",
  }),
  run_id_strategy: z.enum(["wandb_generated", "new_on_retry", "reuse_on_retry"]).default("wandb_generated").meta({
    description: "Whether a repeated step continues its earlier record, begins another, or leaves that to the service",
    example: "reuse_on_retry",
    group: "advanced",
  }),
  resume: optional(z.enum(["allow", "must", "never", "auto"])).meta({
    description: "What happens when a record with the same identity exists: continue it, insist on it, or refuse",
    example: "allow",
    group: "advanced",
  }),
  settings: freeform()
    .optional()
    .meta({
      description: "Options of wandb.Settings, for instance what system data is collected",
      example: { x_disable_stats: true },
      group: "advanced",
    }),
  init_kwargs: freeform()
    .optional()
    .meta({
      description: "Further arguments for wandb.init that have no field here, such as notes",
      example: { notes: "first try with the new data" },
      group: "advanced",
    }),
  enable_zenml_metadata: z.boolean().default(true).meta({
    description: "Write pipeline, step and stack names into each run, so that both tools can be matched",
    example: false,
    group: "advanced",
  }),
  enable_zenml_dashboard_links: z.boolean().default(true).meta({
    description: "Put the web address of the matching ZenML page beside a run where one is known",
    example: false,
    group: "advanced",
  }),
});

export const WandbExperimentTrackerConfig = BaseExperimentTrackerConfig.extend({
  api_key: secretField().meta({
    description: "Personal or service credential that uploads to Weights & Biases",
    example: "{{wandb.api_key}}",
    find: "https://wandb.ai/authorize",
  }),
  entity: optional(z.string()).meta({
    description: "Team or user whose space receives the runs; empty: the default of the credential's owner",
    example: "acme-research",
    find: "the first part of any project's address on wandb.ai",
  }),
  project_name: optional(z.string()).meta({
    description: "Collection in Weights & Biases that holds the runs; created when it is new",
    example: "churn",
  }),
}).extend(WandbExperimentTrackerSettings.shape);
export type WandbExperimentTrackerConfig = typeof WandbExperimentTrackerConfig;
