import { BaseStepOperatorConfig, BaseStepOperatorFlavor, optional, secretField, trimEnd, z } from "mlstack";

export const SlurmStepOperatorSettings = z.object({
  partition: optional(z.string()).meta({
    description: "Partition that steps wait in; empty means the cluster's default one",
    example: "gpu",
    find: "sinfo --summarize",
  }),
  time_limit: z.int().min(1).default(60).meta({
    description: "Longest time a step may take before Slurm ends it",
    example: 480,
    unit: "minutes",
  }),
});

export const SlurmStepOperatorConfig = BaseStepOperatorConfig.extend(SlurmStepOperatorSettings.shape).extend({
  url: z.string().meta({
    description: "Address of slurmrestd, the cluster's web API",
    example: "http://slurm.example.com:6820",
  }),
  user: z.string().meta({ description: "User that jobs run as", example: "ada" }),
  token: secretField().meta({
    description: "Token of that user",
    details: "scontrol token lifespan=86400 prints one; it ends after that many seconds.",
    example: "{{slurm.token}}",
    find: "scontrol token",
  }),
  work_folder: z.string().meta({
    description: "Folder that jobs begin in, which all nodes can reach",
    example: "/shared/ada/zenml",
  }),
});
export type SlurmStepOperatorConfig = typeof SlurmStepOperatorConfig;

export class SlurmStepOperatorFlavor extends BaseStepOperatorFlavor<SlurmStepOperatorConfig> {
  readonly name = "slurm";
  override readonly title = "Slurm";
  override readonly summary = "Runs single steps as jobs of a Slurm cluster, in containers of Apptainer.";
  readonly configSchema = SlurmStepOperatorConfig;
  override readonly settingsSchema = SlurmStepOperatorSettings;
  override readonly rules = [trimEnd({ id: "url_slash", field: "url", characters: "/" })];
  override async implementation() {
    return (await import("./slurm_step_operator_implementation.ts")).SlurmStepOperator;
  }
}
