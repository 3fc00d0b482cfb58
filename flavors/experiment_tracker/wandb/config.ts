import { BaseExperimentTrackerConfig, equal, freeform, optional, secretField, truthy, z } from "mlstack";

export const WandbExperimentTrackerSettings = z.object({
  run_name: optional(z.string()).meta({
    description: "Title shown for a run in Weights & Biases; empty: made from pipeline and step",
    details:
      "Only a title: two runs may bear the same. Under new_on_retry the default also gets the number of the attempt.",
    example: "resnet50-baseline",
  }),
  tags: z
    .array(z.string())
    .optional()
    .meta({
      description: "Words on each run that tables in Weights & Biases can filter by",
      details:
        "Those beyond 64 characters are cut. With enable_zenml_metadata the words zenml, the pipeline and its run are added.",
      example: ["baseline", "gpu"],
    }),
  group: optional(z.string()).meta({
    description: "Joins several runs, such as the folds of a cross-validation, in one collapsible row",
    details:
      "Without one, all steps of a pipeline run are grouped under its name, unless enable_zenml_metadata is off; then each stands alone.",
    example: "5-fold",
  }),
  job_type: optional(z.string()).meta({
    description: "Kind of work that a run does, to tell training from evaluation in tables",
    details:
      "A short word such as train, eval or sweep, set per step; on the component it would be the same for all of them.",
    example: "train",
  }),
  run_config: freeform()
    .optional()
    .meta({
      description: "Hyperparameters and other inputs to show beside the metrics; keys beginning with zenml_ are taken",
      details:
        "What stands here can be plotted against results and used to filter. ZenML adds pipeline, run and step under keys that begin with zenml_, so yours must not.",
      example: { learning_rate: 0.001, epochs: 20 },
    }),
  enable_weave: z.boolean().default(false).meta({
    description: "Also trace calls of language models with Weave, which Weights & Biases makes for that",
    details:
      "Needs project_name; without it nothing is traced and only a line in the log says so. Traces are billed apart from runs.",
    example: true,
  }),
  run_id: optional(z.string()).meta({
    description: "Fixed identity of one run to continue it later; only with the strategy wandb_generated",
    details:
      "It may not contain / \\ # ? % or a colon, and one that was used in the project is taken even after its run was deleted. On the component it would give every step the same identity, so set it in the settings of one step.",
    example: "3fd9k2lq",
    find: "The last part of the run's address on wandb.ai",
    // ZenML 0.98: integrations/wandb/flavors/wandb_experiment_tracker_flavor.py refuses it with another strategy.
    only: equal("run_id_strategy", "wandb_generated"),
    group: "advanced",
  }),
  run_id_strategy: z.enum(["wandb_generated", "new_on_retry", "reuse_on_retry"]).default("wandb_generated").meta({
    description: "Whether a repeated step continues its earlier record, begins another, or leaves that to the service",
    details:
      "The strategy wandb_generated makes a new run for each attempt with a random identity; new_on_retry does so with a predictable one; reuse_on_retry lets a repeated step write on where the failed attempt ended.",
    example: "reuse_on_retry",
    group: "advanced",
  }),
  resume: optional(z.enum(["allow", "must", "never", "auto"])).meta({
    description: "What happens when a record with the same identity exists: continue it, insist on it, or refuse",
    details:
      "Empty means allow when an identity is known and else a new run. must needs run_id or another strategy than wandb_generated, and never contradicts reuse_on_retry; both are refused.",
    example: "allow",
    group: "advanced",
  }),
  settings: freeform()
    .optional()
    .meta({
      description: "Options of wandb.Settings, for instance what system data is collected",
      details:
        "ZenML starts with console off and silent on; what you give here wins over that. Unknown keys make the first step fail, as they are not checked before.",
      example: { x_disable_stats: true },
      group: "advanced",
    }),
  init_kwargs: freeform()
    .optional()
    .meta({
      description: "Further arguments for wandb.init that have no field here, such as notes",
      details:
        "Refused are keys that ZenML or another field sets, such as project, name, tags or config. Everything else is passed on as it is, so that a slip shows when the first step begins.",
      example: { notes: "first try with the new data" },
      group: "advanced",
    }),
  enable_zenml_metadata: z.boolean().default(true).meta({
    description: "Write pipeline, step and stack names into each run, so that both tools can be matched",
    details:
      "Turned off, runs have neither the extra tags and inputs nor a group, which makes it hard to say later which pipeline they came from.",
    example: false,
    group: "advanced",
  }),
  enable_zenml_dashboard_links: z
    .boolean()
    .default(true)
    .meta({
      description: "Put the web address of the matching ZenML page beside a run where one is known",
      details:
        "Links are only known when a ZenML server with a dashboard is connected. Has no effect while enable_zenml_metadata is off.",
      example: false,
      only: truthy("enable_zenml_metadata"),
      group: "advanced",
    }),
});

export const WandbExperimentTrackerConfig = BaseExperimentTrackerConfig.extend({
  api_key: secretField().meta({
    description: "Personal or service credential that uploads to Weights & Biases",
    details:
      "Steps have it in the variable WANDB_API_KEY while they run. For shared stacks make a service account in your team, so that runs do not depend on one person's membership.",
    example: "{{wandb.api_key}}",
    find: "https://wandb.ai/authorize",
  }),
  entity: optional(z.string()).meta({
    description: "Team or user whose space receives the runs; empty: the default of the credential's owner",
    details:
      "It must exist and the owner of the key must belong to it. In the browser it is the name in front of the project.",
    example: "acme-research",
    find: "The first part of any project's address on wandb.ai",
  }),
  project_name: optional(z.string()).meta({
    description: "Collection in Weights & Biases that holds the runs; created when it is new",
    details:
      "Without it, runs land in the entity's uncategorized project. One for each model or question keeps charts readable.",
    example: "churn",
    find: "The second part of a project's address on wandb.ai",
  }),
}).extend(WandbExperimentTrackerSettings.shape);
export type WandbExperimentTrackerConfig = typeof WandbExperimentTrackerConfig;
