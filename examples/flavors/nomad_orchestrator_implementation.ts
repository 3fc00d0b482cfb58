import {
  BaseOrchestrator,
  type CallOptions,
  type DynamicSubmission,
  type ExecutionStatus,
  type PipelineRun,
  type SubmissionResult,
} from "mlstack";
import { type Ask, askJson } from "./ask.ts";
import { type NomadOrchestratorConfig, NomadOrchestratorSettings } from "./nomad_orchestrator.ts";

declare const process: { readonly env: Readonly<Record<string, string | undefined>> };

/** Nomad's words for the state of a batch job. */
const states: Readonly<Record<string, ExecutionStatus>> = { pending: "queued", running: "running", dead: "completed" };

export class NomadOrchestrator extends BaseOrchestrator<NomadOrchestratorConfig> {
  override get supportsDynamicPipelines(): boolean {
    return true;
  }

  override getOrchestratorRunId(): string {
    const id = process.env.NOMAD_JOB_ID;
    if (id === undefined) throw new Error("NOMAD_JOB_ID is not set: this process is no job of Nomad.");
    return id;
  }

  override async submitDynamicPipeline(
    { snapshot, command, environment }: DynamicSubmission,
    { signal }: CallOptions = {},
  ): Promise<SubmissionResult> {
    const { cpu, memory } = this.getSettings(NomadOrchestratorSettings, snapshot.settings);
    const [program, ...args] = command;
    const id = `${snapshot.pipeline}-${crypto.randomUUID().slice(0, 8)}`;
    const task = {
      Name: "pipeline",
      Driver: "docker",
      Config: { image: snapshot.image, command: program, args },
      Env: environment,
      Resources: { CPU: cpu, MemoryMB: memory },
    };
    const groups = [{ Name: "pipeline", Tasks: [task], RestartPolicy: { Attempts: 0, Mode: "fail" } }];
    const job = { ID: id, Type: "batch", Namespace: this.config.namespace, TaskGroups: groups };
    await this.#ask("jobs", { method: "POST", body: { Job: job }, signal });
    return { metadata: { job: id, url: `${this.config.address}/ui/jobs/${id}@${this.config.namespace}` } };
  }

  override async fetchStatus(run: PipelineRun, { signal }: CallOptions = {}) {
    if (run.orchestratorRunId === undefined) return { run: undefined };
    const job = await this.#ask<{ Status: string; JobSummary?: { Summary: Record<string, { Failed: number }> } }>(
      `job/${encodeURIComponent(run.orchestratorRunId)}`,
      { signal },
    );
    const hasFailed = Object.values(job.JobSummary?.Summary ?? {}).some(({ Failed }) => Failed > 0);
    return { run: hasFailed ? ("failed" as const) : states[job.Status] };
  }

  override async stopRun(run: PipelineRun, { signal }: CallOptions = {}): Promise<void> {
    await this.#ask(`job/${encodeURIComponent(run.orchestratorRunId ?? "")}`, { method: "DELETE", signal });
  }

  #ask<T>(path: string, call: Ask): Promise<T> {
    const { address, token, namespace } = this.config;
    const headers: Ask["headers"] = token === null ? {} : { "X-Nomad-Token": token };
    return askJson(`${address}/v1/${path}?namespace=${encodeURIComponent(namespace)}`, { ...call, headers });
  }
}
