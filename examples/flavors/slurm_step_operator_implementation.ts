import {
  BaseStepOperator,
  type CallOptions,
  type ExecutionStatus,
  NotFoundError,
  type StepRun,
  type StepSubmission,
} from "mlstack";
import { type Ask, askJson } from "./ask.ts";
import { type SlurmStepOperatorConfig, SlurmStepOperatorSettings } from "./slurm_step_operator.ts";

/** What slurmrestd says of a job. */
interface Job {
  readonly job_id: number;
  readonly name: string;
  readonly job_state: readonly string[];
}

/** The states that differ from a failure. */
const states: Readonly<Record<string, ExecutionStatus>> = {
  PENDING: "queued",
  CONFIGURING: "provisioning",
  RUNNING: "running",
  COMPLETING: "running",
  COMPLETED: "completed",
  CANCELLED: "cancelled",
};

export class SlurmStepOperator extends BaseStepOperator<SlurmStepOperatorConfig> {
  override async submit(
    { info, entrypointCommand, environment }: StepSubmission,
    { signal }: CallOptions = {},
  ): Promise<void> {
    const { partition, time_limit: minutes } = this.getSettings(SlurmStepOperatorSettings, info.step.settings);
    const command = ["apptainer", "exec", `docker://${info.getImage(this.name)}`, ...entrypointCommand];
    const job = {
      name: info.stepRun.id,
      current_working_directory: this.config.work_folder,
      environment: Object.entries(environment).map(([name, value]) => `${name}=${value}`),
      time_limit: { number: minutes, set: true },
      ...(partition !== null && { partition }),
    };
    await this.#ask("job/submit", {
      method: "POST",
      body: { job, script: `#!/bin/sh\nexec ${command.map(quoted).join(" ")}\n` },
      signal,
    });
  }

  override async getStatus(stepRun: StepRun, { signal }: CallOptions = {}): Promise<ExecutionStatus> {
    const { job_state: state } = await this.#jobOf(stepRun, signal);
    return states[state[0] ?? ""] ?? "failed";
  }

  override async cancel(stepRun: StepRun, { signal }: CallOptions = {}): Promise<void> {
    const { job_id: id } = await this.#jobOf(stepRun, signal);
    await this.#ask(`job/${id}`, { method: "DELETE", signal });
  }

  /** Jobs bear the id of their step, so that nothing has to be remembered. */
  async #jobOf({ id, name }: StepRun, signal: AbortSignal | undefined): Promise<Job> {
    const { jobs } = await this.#ask<{ jobs: readonly Job[] }>("jobs", { signal });
    const job = jobs.findLast((each) => each.name === id);
    if (job === undefined) throw new NotFoundError(`Slurm knows no job of the step ${name}.`);
    return job;
  }

  #ask<T>(path: string, call: Ask): Promise<T> {
    const { url, user, token } = this.config;
    const headers = { "X-SLURM-USER-NAME": user, "X-SLURM-USER-TOKEN": token };
    return askJson(`${url}/slurm/v0.0.40/${path}`, { ...call, headers });
  }
}

/** One word of a shell script. */
function quoted(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}
