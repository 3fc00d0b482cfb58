import { type ConfigSchema, StackComponent, StackComponentConfig } from "../component.ts";
import { Flavor } from "../flavor.ts";

/** The config of every orchestrator: no field of its own. */
export const BaseOrchestratorConfig = StackComponentConfig.extend({});
export type BaseOrchestratorConfig = typeof BaseOrchestratorConfig;

/** The base of all flavors of orchestrators. */
export abstract class BaseOrchestratorFlavor<C extends ConfigSchema> extends Flavor<C, BaseOrchestrator<C>> {
  readonly type = "orchestrator";
}

/** Variables by name, as a process gets them. */
export type Environment = Readonly<Record<string, string>>;

/** A pipeline as it was when it was submitted. ZenML 0.98: models, PipelineSnapshotResponse; `document` is that whole response. */
export interface PipelineSnapshot {
  readonly id: string;
  readonly pipeline: string;
  /** Step name → names of the steps that must finish before it. */
  readonly steps: Readonly<Record<string, readonly string[]>>;
  readonly document: Readonly<Record<string, unknown>>;
}

/** One run of a pipeline. */
export interface PipelineRun {
  readonly id: string;
  readonly name: string;
  readonly orchestratorRunId: string | undefined;
}

/** One step about to run on its own. */
export interface StepRun {
  readonly id: string;
  readonly name: string;
  readonly run: PipelineRun;
  readonly image: string | undefined;
}

/** What an orchestrator says after it took a pipeline. */
export interface SubmissionResult {
  /** Resolves when the run has ended; absent: the orchestrator does not wait. */
  readonly completion?: Promise<void>;
  /** Shown with the run, such as a link to the orchestrator's own page. */
  readonly metadata?: Readonly<Record<string, unknown>>;
}

/** The states of a run or step. ZenML 0.98: enums.py, ExecutionStatus. */
export type ExecutionStatus =
  | "initializing"
  | "provisioning"
  | "running"
  | "failed"
  | "completed"
  | "cached"
  | "retrying"
  | "retried"
  | "stopped"
  | "stopping";

/** What `submitPipeline` is given. */
export interface Submission {
  readonly snapshot: PipelineSnapshot;
  /** Variables of every step. */
  readonly environment: Environment;
  /** Variables of single steps, by step name. */
  readonly stepEnvironments: Readonly<Record<string, Environment>>;
  /** The run that was made beforehand to hold the place of this one. */
  readonly run?: PipelineRun;
}

/** What an orchestrator can do. The names are those of ZenML's BaseOrchestrator; what a subclass leaves out, the orchestrator cannot do. */
export abstract class BaseOrchestrator<C extends ConfigSchema = ConfigSchema> extends StackComponent<C> {
  /** The id of the run as the steps see it: the same in all steps of one run, and in no other run. */
  abstract getOrchestratorRunId(): string;
  /** Takes a pipeline whose steps are known. */
  submitPipeline?(submission: Submission): Promise<SubmissionResult | undefined>;
  /** Takes a pipeline that decides about its steps while it runs. */
  submitDynamicPipeline?(submission: Omit<Submission, "stepEnvironments">): Promise<SubmissionResult | undefined>;
  /** Runs one step of a dynamic pipeline and waits for it. */
  runIsolatedStep?(step: StepRun, environment: Environment): Promise<void>;
  /** The state of a run and, if asked for, of its steps by name. */
  fetchStatus?(
    run: PipelineRun,
    options?: { readonly includeSteps?: boolean },
  ): Promise<{ readonly run: ExecutionStatus; readonly steps?: Readonly<Record<string, ExecutionStatus>> }>;
  /** Stops a run; gracefully: steps that run may finish. */
  stopRun?(run: PipelineRun, options?: { readonly graceful?: boolean }): Promise<void>;
  /** Changes when a scheduled pipeline runs. `cron` is a cron expression in UTC. */
  updateSchedule?(scheduleId: string, update: { readonly cron: string }): Promise<void>;
  deleteSchedule?(scheduleId: string): Promise<void>;

  /** Runs are waited for. */
  get isSynchronous(): boolean {
    return false;
  }

  /** Pipelines can run on a schedule. */
  get isSchedulable(): boolean {
    return false;
  }

  /** Steps that are cached can be left out before anything is submitted. */
  get supportsClientSideCaching(): boolean {
    return true;
  }

  /** The orchestrator repeats failed steps by itself. */
  get handlesStepRetries(): boolean {
    return false;
  }
}
