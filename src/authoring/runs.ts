import type { ExecutionStatus } from "./executionStatus.ts";

/** Variables by name, as a process gets them. */
export type Environment = Readonly<Record<string, string>>;

/** What is shown with a run, a step, a schedule or a deployment: text, numbers, booleans, lists and objects of them, by name. */
export type Metadata = Readonly<Record<string, unknown>>;

/**
 * Settings of one component: those of the run, or of the step, by field. They hold only what was set there; `getSettings` of the component
 * lays them over its configuration and checks them.
 */
export type Settings = Readonly<Record<string, unknown>>;

/** What a step or a deployment asks of the machine. What a flavor cannot give it may leave out. ZenML 0.98: config/resource_settings.py. */
export interface ResourceSettings {
  /** Cores; a fraction is allowed. */
  readonly cpuCount?: number;
  readonly gpuCount?: number;
  /** A number with a unit, such as `8GB` or `512MiB`. */
  readonly memory?: string;
  /** Instances of a deployment that are kept even when nobody calls. */
  readonly minReplicas?: number;
  /** Instances of a deployment that are allowed at most; 0: no limit. */
  readonly maxReplicas?: number;
  /** Requests that one instance takes at a time. */
  readonly maxConcurrency?: number;
}

/** One step of a pipeline before it runs. ZenML 0.98: config/step_configurations.py, Step. */
export interface PlannedStep {
  readonly name: string;
  /** Names of the steps that must finish before it. */
  readonly upstream: readonly string[];
  /** The image that it starts from, with digest where known; absent: it runs without a container. */
  readonly image?: string;
  /** The program and its arguments that run the step; nothing needs quoting. Absent: the step runs in the caller's own process. */
  readonly command?: readonly string[];
  readonly resources: ResourceSettings;
  /** What this step sets for the component that is asked; empty: nothing. */
  readonly settings: Settings;
  /** The step operator that takes it, by name; absent: the orchestrator runs it. */
  readonly stepOperator?: string;
}

/** What happens to the other steps when one fails. ZenML 0.98: enums.py, ExecutionMode. */
export type ExecutionMode = "fail_fast" | "stop_on_failure" | "continue_on_failure";

/** When a pipeline runs by itself: by `cron`, or by `interval` from `start` on, or once. ZenML 0.98: models/v2/core/schedule.py. */
export interface Schedule {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
  /** A cron expression in UTC. */
  readonly cron?: string;
  /** In seconds. */
  readonly interval?: number;
  readonly start?: Date;
  readonly end?: Date;
  /** It runs once, then. */
  readonly once?: Date;
  /** Runs that were missed are made up for. */
  readonly catchup: boolean;
  /** What the orchestrator said when it took the schedule, such as the id that its own service gave to it. */
  readonly metadata: Metadata;
}

/** A pipeline as it was when it was submitted. ZenML 0.98: models/v2/core/pipeline_snapshot.py, PipelineSnapshotResponse. */
export interface PipelineSnapshot {
  readonly id: string;
  /** The pipeline's name. */
  readonly pipeline: string;
  /** By name, in the order in which they were written; of a dynamic pipeline only those that are known beforehand. */
  readonly steps: Readonly<Record<string, PlannedStep>>;
  /** It decides about its steps while it runs. */
  readonly isDynamic: boolean;
  readonly executionMode: ExecutionMode;
  /** Absent: it runs now, once. */
  readonly schedule?: Schedule;
  /** The image for what runs the pipeline as a whole; absent: no container. */
  readonly image?: string;
  /** What the pipeline sets for the component that is asked. */
  readonly settings: Settings;
  /** ZenML's whole response, for what is not named here. */
  readonly document: Readonly<Record<string, unknown>>;
}

/** One run of a pipeline. */
export interface PipelineRun {
  readonly id: string;
  readonly name: string;
  /** What the orchestrator calls it; undefined: it has not begun there. */
  readonly orchestratorRunId: string | undefined;
  readonly metadata?: Metadata;
}

/** One step about to run on its own, running, or done. */
export interface StepRun {
  readonly id: string;
  readonly name: string;
  readonly run: PipelineRun;
  readonly status?: ExecutionStatus;
  readonly metadata?: Metadata;
}

/** All that a component is told about a step that is about to run or did run. ZenML 0.98: config/step_run_info.py. */
export interface StepRunInfo {
  readonly stepRun: StepRun;
  readonly step: PlannedStep;
  readonly snapshot: PipelineSnapshot;
  /** The image that was built for this key of `getDockerBuilds`. Throws an Error when there is none. */
  getImage(key: string): string;
  /** Sends what was logged so far, so that nothing is lost when the process ends. */
  forceWriteLogs(): Promise<void>;
}

/** An image that has to be built before the pipeline runs. ZenML 0.98: config/build_configuration.py. */
export interface DockerBuild {
  /** Under what the image is found again: `StepRunInfo.getImage(key)`. */
  readonly key: string;
  /** The step that it is for; absent: one image for all. */
  readonly step?: string;
  /** What the image starts with, in place of the usual entry point. */
  readonly entrypoint?: string;
  /** Path in the image → text of a file that is added. */
  readonly extraFiles?: Readonly<Record<string, string>>;
  /** Name of a requirements file → pip requirements that are installed. */
  readonly extraRequirements?: Readonly<Record<string, readonly string[]>>;
}
