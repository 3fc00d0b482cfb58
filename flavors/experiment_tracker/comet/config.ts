import { BaseExperimentTrackerConfig, freeform, optional, secretField, z } from "mlstack";

export const CometExperimentTrackerSettings = z.object({
  run_name: optional(z.string()).meta({
    description: "Title of the experiment page; empty: put together from pipeline run and step",
    details:
      "Several steps with one title make several experiments that look alike in the list, so set it per step rather than for the whole component.",
    example: "xgboost-depth-8",
  }),
  tags: z
    .array(z.string())
    .default([])
    .meta({
      description: "Labels on each experiment to filter the project's table with",
      details:
        "The names of the pipeline and of its run are always added, so there is no need to repeat them. Giving tags in a step replaces these here instead of adding to them.",
      example: ["baseline", "nightly"],
    }),
  settings: freeform()
    .default({})
    .meta({
      description: "Further arguments for comet_ml.Experiment, such as what it captures by itself",
      details:
        "Keys are the argument names of that class: log_code, auto_metric_logging, disabled and so on. workspace and project_name are passed already; repeating them makes the step fail. An unknown key does so too.",
      example: { log_code: false, auto_metric_logging: false },
      group: "advanced",
    }),
});

export const CometExperimentTrackerConfig = BaseExperimentTrackerConfig.extend({
  api_key: secretField().meta({
    description: "Personal key with which steps write to Comet",
    details:
      "While a step runs it is in the variable COMET_API_KEY, where the step's own code sees it too. Whoever holds it acts as its owner, so use the account of a service rather than a person's for shared stacks.",
    example: "{{comet.api_key}}",
    find: "Comet › your picture › Account Settings › API Keys",
  }),
  workspace: optional(z.string()).meta({
    description: "Team or person whose space receives the experiments; empty: the default one of the key's owner",
    details: "It must exist and the owner of the key must be a member, otherwise the first step that logs fails.",
    example: "acme-research",
    find: "The first part of any project's address on comet.com",
  }),
  project_name: optional(z.string()).meta({
    description: "Board that collects the experiments; a new one is opened when the name is unknown",
    details:
      "Without one, everything lands among the uncategorised experiments of the workspace, where runs of different pipelines are hard to compare.",
    example: "churn-prediction",
    find: "The second part of a project's address on comet.com",
  }),
}).extend(CometExperimentTrackerSettings.shape);
export type CometExperimentTrackerConfig = typeof CometExperimentTrackerConfig;
