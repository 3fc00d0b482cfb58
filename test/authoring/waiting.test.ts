import { expect, test } from "bun:test";
import {
  BaseOrchestrator,
  BaseOrchestratorConfig,
  BaseStepOperator,
  type ExecutionStatus,
  isFinished,
  type Pause,
  type PlannedStep,
  type StepRun,
} from "mlstack";
import { pause } from "../../src/authoring/callOptions.ts";

const init = { id: "1", name: "mine", config: BaseOrchestratorConfig.parse({}) };
const stepRun: StepRun = { id: "s", name: "train", run: { id: "r", name: "run", orchestratorRunId: "o" } };

/** A clock that writes down how long it was asked to wait. */
function clock(): { pause: Pause; seconds: number[] } {
  const seconds: number[] = [];
  return { seconds, pause: async (milliseconds) => void seconds.push(milliseconds / 1000) };
}

class Operator extends BaseStepOperator {
  answers: (ExecutionStatus | Error)[] = [];
  override async getStatus() {
    const answer = this.answers.shift() ?? "completed";
    if (answer instanceof Error) throw answer;
    return answer;
  }
}

class Orchestrator extends BaseOrchestrator {
  getOrchestratorRunId() {
    return "run";
  }
}

class StepOrchestrator extends Orchestrator {
  override async submitIsolatedStep() {}
  override async stopIsolatedStep() {}
  override async getIsolatedStepStatus() {
    return "failed" as const;
  }
  override async submitDynamicPipeline() {
    return undefined;
  }
  override async updateSchedule() {}
  override async deleteSchedule() {}
}

test("a step is asked about less and less often, until it has ended", async () => {
  const operator = new Operator(init);
  operator.answers = ["queued", "running", "running", "running", "running", "running"];
  const { pause, seconds } = clock();
  expect(await operator.wait(stepRun, { pause })).toBe("completed");
  expect(seconds).toEqual([1, 2, 4, 8, 16, 16]);
});

test("a step that will be tried again is not waited for", async () => {
  const operator = new Operator(init);
  operator.answers = ["retrying"];
  expect(await operator.wait(stepRun)).toBe("retrying");
});

test("when the service cannot tell, the records of the run are asked; without them the error ends the wait", async () => {
  const operator = new Operator(init);
  operator.answers = [new Error("gone"), new Error("gone")];
  expect(await operator.wait(stepRun, { recordedStatus: async () => "stopped" })).toBe("stopped");
  await expect(operator.wait(stepRun)).rejects.toThrow("gone");
});

test("waiting ends when it is no longer wanted", async () => {
  const operator = new Operator(init);
  operator.answers = ["running", "running", "running"];
  const stop = new AbortController();
  const waiting = operator.wait(stepRun, { signal: stop.signal });
  stop.abort(new Error("enough"));
  await expect(waiting).rejects.toThrow("enough");
  await expect(operator.wait(stepRun, { signal: stop.signal })).rejects.toThrow("enough");
});

test("a pause takes its time, unless it is cut short", async () => {
  const begun = performance.now();
  await pause(20);
  expect(performance.now() - begun).toBeGreaterThan(15);
  const stop = new AbortController();
  const long = pause(60_000, stop.signal);
  stop.abort(new Error("enough"));
  await expect(long).rejects.toThrow("enough");
});

test("who cannot tell a status cannot wait", async () => {
  class Launcher extends BaseStepOperator {}
  await expect(new Launcher(init).wait(stepRun)).rejects.toThrow("mine cannot tell the status");
  await expect(new Orchestrator(init).waitForIsolatedStep(stepRun)).rejects.toThrow("mine cannot tell the status");
  expect(await new StepOrchestrator(init).waitForIsolatedStep(stepRun)).toBe("failed");
});

test("an orchestrator can what its class has methods for", () => {
  const can = (each: BaseOrchestrator) => [
    each.supportsDynamicPipelines,
    each.canRunIsolatedSteps,
    each.canStopIsolatedSteps,
    each.supportsScheduleUpdates,
    each.supportsScheduleDeletion,
  ];
  expect(can(new Orchestrator(init))).toEqual([false, false, false, false, false]);
  expect(can(new StepOrchestrator(init))).toEqual([true, true, true, true, true]);
});

test("a step needs resources of the orchestrator when it asks for some and no step operator takes it", () => {
  const step: PlannedStep = { name: "train", upstream: [], resources: {}, settings: {} };
  const needs = (more: Partial<PlannedStep>) =>
    new Orchestrator(init).requiresResourcesInOrchestrationEnvironment({ ...step, ...more });
  expect(needs({})).toBe(false);
  expect(needs({ resources: { gpuCount: 1 } })).toBe(true);
  expect(needs({ resources: { gpuCount: 1 }, stepOperator: "gpu" })).toBe(false);
});

test("what each orchestrator says of itself as long as it says nothing else", () => {
  const orchestrator = new Orchestrator(init);
  expect(orchestrator).toMatchObject({ isSynchronous: false, isSchedulable: false, supportsClientSideCaching: true });
  expect(orchestrator.handlesStepRetries).toBe(false);
  expect(orchestrator.supportsResourcePoolAllocation).toBe(false);
  expect(orchestrator.runInitCleanupAtStepLevel).toBe(true);
  expect(orchestrator.supportedExecutionModes).toEqual(["continue_on_failure"]);
  expect(new Operator(init).supportsResourcePoolAllocation).toBe(false);
});

test("a state is an end or is none", () => {
  const all: readonly ExecutionStatus[] = [
    "running",
    "retrying",
    "stopping",
    "paused",
    "failed",
    "skipped",
    "cancelled",
  ];
  expect(all.filter(isFinished)).toEqual(["failed", "skipped", "cancelled"]);
});
