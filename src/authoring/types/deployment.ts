import type { CallOptions, WaitOptions } from "../callOptions.ts";
import { AlreadyExistsError, NotFoundError, TimedOutError } from "../errors.ts";
import type { Environment, Metadata, PipelineSnapshot } from "../runs.ts";

/** How a deployment is. `absent`: nothing of it is left at the service. ZenML 0.98: enums.py, DeploymentStatus. */
export type DeploymentStatus = "unknown" | "pending" | "running" | "absent" | "error";

/** What a deployer says about a deployment. ZenML 0.98: models/v2/core/deployment.py, DeploymentOperationalState. */
export interface DeploymentState {
  readonly status: DeploymentStatus;
  /** Where callers reach it; absent: not known yet. */
  readonly url?: string;
  /** Answers 200 once calls are taken; while it does not, a running deployment counts as pending. Absent: nobody asks. */
  readonly healthUrl?: string;
  /** Kept with the deployment: what the flavor finds it by at the service, for names of deployments may change. */
  readonly metadata?: Metadata;
}

/** A pipeline that answers calls, as it is remembered. ZenML 0.98: models/v2/core/deployment.py, DeploymentResponse. */
export interface Deployment extends DeploymentState {
  readonly id: string;
  /** Unique among the deployments, but it may change. */
  readonly name: string;
  readonly snapshot: PipelineSnapshot;
  /** The component that made it. */
  readonly deployerId: string;
  /** What callers must send as a bearer token; absent: anybody may call. */
  readonly authKey?: string;
}

/** What `doProvisionDeployment` is given besides the deployment. */
export interface DeploymentSurroundings {
  /** Variables of the service. */
  readonly environment: Environment;
  /** Variables that are passwords: keep them where the service keeps secrets, and out of logs. */
  readonly secrets: Environment;
}

/** How a deployment is changed. */
export interface LifecycleOptions extends WaitOptions {
  /** Seconds; without it: `lcm_timeout` of the settings. */
  readonly timeout?: number;
}

/** How a deployment is made. */
export interface ProvisionOptions extends LifecycleOptions, Partial<DeploymentSurroundings> {
  /** False: refuse a name that is taken, in place of changing that deployment. */
  readonly replace?: boolean;
}

/** What the methods that do the work are told: the time they have is always said. */
export type DeploymentOptions = CallOptions & {
  /** In seconds. What is not done by then may go on: the base asks until it is. */
  readonly timeout: number;
};

/** Something went wrong with a deployment; the classes below say what. ZenML 0.98: deployers/exceptions.py. */
export class DeployerError extends Error {
  override readonly name: string = "DeployerError";
}

/** It could not be made or changed. */
export class DeploymentProvisionError extends DeployerError {
  override readonly name = "DeploymentProvisionError";
}

/** It could not be removed. */
export class DeploymentDeprovisionError extends DeployerError {
  override readonly name = "DeploymentDeprovisionError";
}

/** It belongs to another deployer. */
export class DeploymentDeployerMismatchError extends DeployerError {
  override readonly name = "DeploymentDeployerMismatchError";
}

/** There is none with this name or id; thrown by a flavor: nothing of it is left at the service. */
export class DeploymentNotFoundError extends NotFoundError {
  override readonly name = "DeploymentNotFoundError";
}

/** It is there, but its logs are not. */
export class DeploymentLogsNotFoundError extends NotFoundError {
  override readonly name = "DeploymentLogsNotFoundError";
}

/** The name is taken. */
export class DeploymentAlreadyExistsError extends AlreadyExistsError {
  override readonly name = "DeploymentAlreadyExistsError";
}

/** It did not come up, or did not go away, in the time that it had. */
export class DeploymentTimeoutError extends TimedOutError {
  override readonly name = "DeploymentTimeoutError";
}
