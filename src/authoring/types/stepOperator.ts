import type { CallOptions } from "../callOptions.ts";
import { type ConfigSchema, StackComponent, StackComponentConfig } from "../component.ts";
import { NotSupportedError } from "../errors.ts";
import { type ExecutionStatus, type StepWaitOptions, untilFinished } from "../executionStatus.ts";
import { Flavor } from "../flavor.ts";
import type { Environment, StepRun, StepRunInfo } from "../runs.ts";

/** The config of every step operator: no field of its own. */
export const BaseStepOperatorConfig: StackComponentConfig = StackComponentConfig.extend({});
export type BaseStepOperatorConfig = typeof BaseStepOperatorConfig;

/** A share of a resource pool that was put aside for a step. ZenML 0.98: models/v2/core/resource_request.py. */
export interface ResourceAllocation {
  readonly id: string;
  readonly pool: string;
  /** ZenML's whole response, for what is not named here. */
  readonly document: Readonly<Record<string, unknown>>;
}

/** What `submit` and `launch` are given. */
export interface StepSubmission {
  readonly info: StepRunInfo;
  /** The program and its arguments that run the step; nothing needs quoting. */
  readonly entrypointCommand: readonly string[];
  /** Variables that the step must see; some are credentials, so they belong in no log. */
  readonly environment: Environment;
  /** Given only to operators with `supportsResourcePoolAllocation`, for steps that were allotted something. */
  readonly allocation?: ResourceAllocation;
}

/**
 * What a step operator can do: run one step on hardware of its own, in the image `info.getImage(key)`. The orchestrator's process calls it when
 * a step names it. A useful one has `submit` with `getStatus`, or `launch`: with neither, a step that names it fails. Before: its image is built
 * and pushed. After: the step itself reports its results to the server, so nothing is handed back. Methods reject with an Error whose message
 * a person can act on; the step fails with it. ZenML 0.98: step_operators/base_step_operator.py, where no method is abstract either.
 */
export abstract class BaseStepOperator<C extends ConfigSchema = ConfigSchema> extends StackComponent<C> {
  /** Starts the step and resolves when the service has taken it, without waiting for its end. Dynamic pipelines need this one. */
  submit?(submission: StepSubmission, options?: CallOptions): Promise<void>;
  /** Runs the step and resolves when it has succeeded: the older way, used only where `submit` is absent. Rejects when the step fails. */
  launch?(submission: StepSubmission, options?: CallOptions): Promise<void>;
  /** The state of a step that was submitted. Asked again and again while the step runs. */
  getStatus?(stepRun: StepRun, options?: CallOptions): Promise<ExecutionStatus>;
  /** Stops a step that was submitted; no error when it has ended meanwhile. */
  cancel?(stepRun: StepRun, options?: CallOptions): Promise<void>;
  /** Removes what a step left at the service. Called once it has ended, however; an error here is only logged. */
  cleanupStepSubmission?(stepRun: StepRun): Promise<void>;

  /** It can place a step on the share of a resource pool that was put aside for it. */
  get supportsResourcePoolAllocation(): boolean {
    return false;
  }

  /** Waits until a submitted step has ended or will be tried again. Rejects with NotSupportedError when there is no `getStatus`. */
  async wait(stepRun: StepRun, options?: StepWaitOptions): Promise<ExecutionStatus> {
    const { getStatus } = this;
    if (!getStatus) throw new NotSupportedError(`${this.name} cannot tell the status of a step.`);
    return untilFinished(() => getStatus.call(this, stepRun, options), options);
  }
}

/** The base of all flavors of step operators. */
export abstract class BaseStepOperatorFlavor<C extends ConfigSchema> extends Flavor<C, BaseStepOperator<C>> {
  readonly type = "step_operator";
}
