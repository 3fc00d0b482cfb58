import { BaseExperimentTrackerConfig, BaseExperimentTrackerFlavor, optional, z } from "mlstack";

export const AimExperimentTrackerSettings = z.object({
  experiment: optional(z.string()).meta({
    description: "Experiment that runs are shown under; empty means the pipeline's name",
    example: "churn",
  }),
});

export const AimExperimentTrackerConfig = BaseExperimentTrackerConfig.extend(AimExperimentTrackerSettings.shape).extend(
  {
    repo: z.string().meta({
      description: "Address of the Aim tracking server that steps report to",
      details:
        "It begins with aim:// and must be reachable from wherever steps run; a folder is not, except on this machine.",
      example: "aim://aim.example.com:53800",
    }),
    ui_url: optional(z.string()).meta({
      description: "Address of Aim's web pages, for the link that is shown with a step",
      example: "https://aim.example.com",
    }),
  },
);
export type AimExperimentTrackerConfig = typeof AimExperimentTrackerConfig;

export class AimExperimentTrackerFlavor extends BaseExperimentTrackerFlavor<AimExperimentTrackerConfig> {
  readonly name = "aim";
  override readonly title = "Aim";
  override readonly summary = "Sends what steps log to an Aim tracking server.";
  readonly configSchema = AimExperimentTrackerConfig;
  override readonly settingsSchema = AimExperimentTrackerSettings;
  override async implementation() {
    return (await import("./aim_experiment_tracker_implementation.ts")).AimExperimentTracker;
  }
}
