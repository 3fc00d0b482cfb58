import { BaseExperimentTracker, type Metadata, type StepRunInfo } from "mlstack";
import { type AimExperimentTrackerConfig, AimExperimentTrackerSettings } from "./aim_experiment_tracker.ts";

declare const process: { readonly env: Record<string, string | undefined> };

/** What Aim's own library reads in the code of the step. */
const variables = ["AIM_REPO", "AIM_EXPERIMENT"] as const;

export class AimExperimentTracker extends BaseExperimentTracker<AimExperimentTrackerConfig> {
  override requirements(): readonly string[] {
    return ["aim>=3.29,<4"];
  }

  override async prepareStepRun(info: StepRunInfo): Promise<void> {
    process.env.AIM_REPO = this.config.repo;
    process.env.AIM_EXPERIMENT = this.#experimentOf(info);
  }

  override async getStepRunMetadata(info: StepRunInfo): Promise<Metadata> {
    const { ui_url: url } = this.config;
    const experiment = this.#experimentOf(info);
    return { experiment, ...(url !== null && { url: `${url}/experiments?search=${encodeURIComponent(experiment)}` }) };
  }

  override async cleanupStepRun(): Promise<void> {
    for (const name of variables) delete process.env[name];
  }

  #experimentOf({ snapshot, step }: StepRunInfo): string {
    return this.getSettings(AimExperimentTrackerSettings, step.settings).experiment ?? snapshot.pipeline;
  }
}
