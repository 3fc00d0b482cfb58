import { pause, type WaitOptions } from "./callOptions.ts";

/** The states of a run or step. ZenML 0.98: enums.py, ExecutionStatus. */
export type ExecutionStatus =
  | "initializing"
  | "provisioning"
  | "queued"
  | "running"
  | "failed"
  | "completed"
  | "cached"
  | "skipped"
  | "retrying"
  | "retried"
  | "cancelling"
  | "cancelled"
  | "paused"
  | "resuming"
  | "stopped"
  | "stopping";

const finished: ReadonlySet<ExecutionStatus> = new Set([
  "failed",
  "completed",
  "cached",
  "skipped",
  "retried",
  "stopped",
  "cancelled",
]);

/** Tells whether a run or step in this state has ended. `retrying` is not an end: another try follows. */
export function isFinished(status: ExecutionStatus): boolean {
  return finished.has(status);
}

/** How to wait for a step that runs on its own. */
export interface StepWaitOptions extends WaitOptions {
  /** What the records of the run say; asked when the service cannot tell. Without it the service's error ends the wait. */
  readonly recordedStatus?: () => Promise<ExecutionStatus>;
}

/**
 * Asks until a step has ended or will be tried again: after 1 second, then after twice as long each time, up to 16 seconds.
 * ZenML 0.98: step_operators/base_step_operator.py, `wait`.
 */
export async function untilFinished(
  ask: () => Promise<ExecutionStatus>,
  { signal, pause: pass = pause, recordedStatus }: StepWaitOptions = {},
): Promise<ExecutionStatus> {
  for (let seconds = 1; ; seconds = Math.min(seconds * 2, 16)) {
    signal?.throwIfAborted();
    const status = await (recordedStatus ? ask().catch(recordedStatus) : ask());
    if (isFinished(status) || status === "retrying") return status;
    await pass(seconds * 1000, signal);
  }
}
