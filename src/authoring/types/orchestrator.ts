import type { CallOptions } from "../callOptions.ts";
import { type ConfigSchema, StackComponent, StackComponentConfig } from "../component.ts";
import { NotSupportedError } from "../errors.ts";
import { type ExecutionStatus, type StepWaitOptions, untilFinished } from "../executionStatus.ts";
import { Flavor } from "../flavor.ts";
import type {
  Environment,
  ExecutionMode,
  Metadata,
  PipelineRun,
  PipelineSnapshot,
  PlannedStep,
  Schedule,
  StepRun,
} from "../runs.ts";
import type { StepSubmission } from "./stepOperator.ts";

/** The config of every orchestrator: no field of its own. */
export const BaseOrchestratorConfig: StackComponentConfig = StackComponentConfig.extend({});
export type BaseOrchestratorConfig = typeof BaseOrchestratorConfig;

/** The base of all flavors of orchestrators. */
export abstract class BaseOrchestratorFlavor<C extends ConfigSchema> extends Flavor<C, BaseOrchestrator<C>> {
  readonly type = "orchestrator";
}

/** What an orchestrator says after it took a pipeline. */
export interface SubmissionResult {
  /** Resolves when the run has succeeded, rejects when it failed. Called once, if the person wants to wait; absent: nobody can. */
  waitForCompletion?(options?: CallOptions): Promise<void>;
  /** Kept with the run or the schedule, such as the service's own id of it, and a link to its page. */
  readonly metadata?: Metadata;
}

/** What `submitDynamicPipeline` is given. */
export interface DynamicSubmission {
  readonly snapshot: PipelineSnapshot;
  /** The program and its arguments that run the whole pipeline and ask for its steps. */
  readonly command: readonly string[];
  /** Variables of this program; some are credentials, so they belong in no log. */
  readonly environment: Environment;
  /** The run that was made beforehand to hold the place of this one; absent with a schedule. */
  readonly placeholderRun?: PipelineRun;
}

/** What `submitPipeline` is given. */
export interface Submission {
  readonly snapshot: PipelineSnapshot;
  /** Variables of whatever starts the steps, if that is a process of its own; some are credentials. */
  readonly environment: Environment;
  /** Variables of single steps, by step name, complete without those of `environment`. */
  readonly stepEnvironments: Readonly<Record<string, Environment>>;
  /** The run that was made beforehand to hold the place of this one; absent with a schedule. */
  readonly placeholderRun?: PipelineRun;
}

/** The states that `fetchStatus` found. */
export interface RunStatus {
  /** Undefined: the service knows no longer. */
  readonly run: ExecutionStatus | undefined;
  /** By step name; absent: not asked for, or not known. */
  readonly steps?: Readonly<Record<string, ExecutionStatus>>;
}

/** What is changed of a schedule; what is absent stays. */
export interface ScheduleUpdate {
  readonly name?: string;
  /** A cron expression in UTC. */
  readonly cron?: string;
  readonly active?: boolean;
}

/**
 * What an orchestrator can do. What a flavor leaves out, it cannot do; one without `submitPipeline` and `submitDynamicPipeline` runs nothing.
 * The client calls `submit…` once for each run or schedule, when images are built and pushed; the steps themselves report results and states to
 * the server. Methods reject with an Error whose message a person can act on. The names are those of ZenML 0.98,
 * orchestrators/base_orchestrator.py.
 */
export abstract class BaseOrchestrator<C extends ConfigSchema = ConfigSchema> extends StackComponent<C> {
  /**
   * The id of the run, as a step or the program of a dynamic pipeline finds it in its own process: often a variable that the service sets. It is
   * the same in all steps of one run and after a retry, and in no other run. Throws when the process belongs to no run.
   */
  abstract getOrchestratorRunId(): string;

  /** Takes a pipeline whose steps are known, or its schedule if `snapshot.schedule` is there, and resolves without waiting for the run. */
  submitPipeline?(submission: Submission, options?: CallOptions): Promise<SubmissionResult | undefined>;
  /** Takes a pipeline that decides about its steps while it runs: starts `command` and resolves without waiting for it. */
  submitDynamicPipeline?(submission: DynamicSubmission, options?: CallOptions): Promise<SubmissionResult | undefined>;

  /** Starts one step of a dynamic pipeline on a machine of its own and resolves without waiting for it. */
  submitIsolatedStep?(submission: StepSubmission, options?: CallOptions): Promise<void>;
  /** The state of a step that was started so. Asked again and again while it runs. */
  getIsolatedStepStatus?(stepRun: StepRun, options?: CallOptions): Promise<ExecutionStatus>;
  /** Stops a step that was started so; no error when it has ended meanwhile. */
  stopIsolatedStep?(stepRun: StepRun, options?: CallOptions): Promise<void>;
  /** Removes what such a step left behind. Called once it has ended, however; an error here is only logged. */
  cleanupIsolatedStep?(stepRun: StepRun): Promise<void>;

  /** Asks the service for the state of a run and, with `includeSteps`, of its steps. */
  fetchStatus?(run: PipelineRun, options?: CallOptions & { readonly includeSteps?: boolean }): Promise<RunStatus>;
  /**
   * Stops a run, which has an `orchestratorRunId` and counts as `stopping` already. With `graceful`, steps that run may finish and no other
   * starts; without, all end now.
   */
  stopRun?(run: PipelineRun, options?: CallOptions & { readonly graceful?: boolean }): Promise<void>;
  /** Changes a schedule at the service, found by `schedule.metadata`. The records are changed by the caller afterwards. */
  updateSchedule?(schedule: Schedule, update: ScheduleUpdate, options?: CallOptions): Promise<void>;
  /** Removes a schedule from the service; no error when it is gone already. Runs that have begun go on. */
  deleteSchedule?(schedule: Schedule, options?: CallOptions): Promise<void>;

  /** Runs are waited for. ZenML has this and the next three in the config. */
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

  /** It can place an isolated step on the share of a resource pool that was put aside for it. */
  get supportsResourcePoolAllocation(): boolean {
    return false;
  }

  /** What it can do about the other steps when one fails; a pipeline that wants something else is not submitted. */
  get supportedExecutionModes(): readonly ExecutionMode[] {
    return ["continue_on_failure"];
  }

  /** The hooks at begin and end of a run are called in each step, because no process lives as long as the run. */
  get runInitCleanupAtStepLevel(): boolean {
    return true;
  }

  /** Pipelines may decide about their steps while they run. */
  get supportsDynamicPipelines(): boolean {
    return this.submitDynamicPipeline !== undefined;
  }

  /** Steps of dynamic pipelines can run on machines of their own. */
  get canRunIsolatedSteps(): boolean {
    return this.submitIsolatedStep !== undefined;
  }

  /** Such steps can be stopped. */
  get canStopIsolatedSteps(): boolean {
    return this.stopIsolatedStep !== undefined;
  }

  /** Schedules can be changed. */
  get supportsScheduleUpdates(): boolean {
    return this.updateSchedule !== undefined;
  }

  /** Schedules can be removed. */
  get supportsScheduleDeletion(): boolean {
    return this.deleteSchedule !== undefined;
  }

  /** Waits until an isolated step has ended or will be tried again. Rejects with NotSupportedError without `getIsolatedStepStatus`. */
  async waitForIsolatedStep(stepRun: StepRun, options?: StepWaitOptions): Promise<ExecutionStatus> {
    const { getIsolatedStepStatus } = this;
    if (!getIsolatedStepStatus) throw new NotSupportedError(`${this.name} cannot tell the status of a step.`);
    return untilFinished(() => getIsolatedStepStatus.call(this, stepRun, options), options);
  }

  /** Tells whether a step needs a machine with special resources from the orchestrator: it asks for some, and no step operator takes it. */
  requiresResourcesInOrchestrationEnvironment({ stepOperator, resources }: PlannedStep): boolean {
    return stepOperator === undefined && Object.values(resources).some((value) => value !== undefined);
  }
}
