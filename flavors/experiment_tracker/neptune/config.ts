import { BaseExperimentTrackerConfig, optional, secretField, z } from "mlstack";

export const NeptuneExperimentTrackerSettings = z.object({
  // A set in ZenML's class: each text counts once.
  tags: z
    .array(z.string())
    .meta({ uniqueItems: true })
    .optional()
    .meta({
      description: "Words put on the run of a step, to find it again in the table of runs",
      details:
        "Each counts once and their order is lost. They can only be given in a pipeline or step, not with the component, because they describe one piece of work.",
      example: ["resnet", "augmented"],
    }),
});

export const NeptuneExperimentTrackerConfig = BaseExperimentTrackerConfig.extend({
  project: optional(z.string()).meta({
    description: "Where runs are listed, as WORKSPACE/NAME; empty: the variable NEPTUNE_PROJECT of the step decides",
    details:
      "It must exist beforehand. When neither this nor the variable says anything, the step fails as soon as it asks for its run.",
    example: "acme/churn-prediction",
    find: "Neptune › your project › Settings › Properties",
  }),
  api_token: optional(secretField()).meta({
    description: "What the step signs in with; empty: it reads NEPTUNE_API_TOKEN from its environment",
    details:
      "Tokens belong to a person or to a service account; take the latter for stacks that others share, since all runs bear the owner's name.",
    example: "{{neptune.api_token}}",
    find: "Neptune › your picture › Get your API token",
  }),
});
export type NeptuneExperimentTrackerConfig = typeof NeptuneExperimentTrackerConfig;
