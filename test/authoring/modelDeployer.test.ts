import { expect, test } from "bun:test";
import {
  BaseModelDeployer,
  BaseModelDeployerConfig,
  BaseService,
  memoryRecords,
  NotFoundError,
  type PerformOptions,
  type ServiceConfig,
  type ServiceState,
} from "mlstack";

const serving = { type: "model-serving", flavor: "mine" };
const wine: ServiceConfig = { modelName: "wine", pipelineName: "p", pipelineStepName: "deploy" };
const noWait = async () => {};

class Server extends BaseService {
  /** What it answers, one after the other; the last stays. */
  answers: (ServiceState | Error)[] = ["active"];
  async checkStatus() {
    const answer = (this.answers.length > 1 ? this.answers.shift() : this.answers[0]) ?? "error";
    if (answer instanceof Error) throw answer;
    return { state: answer };
  }
  async *getLogs() {
    yield "started";
    yield "ready";
  }
  protected override async provision() {}
  protected override async deprovision({ force }: { force: boolean }) {
    if (!force) throw new Error("busy");
  }
}

class Deployer extends BaseModelDeployer {
  calls: string[] = [];
  fails = false;
  async performDeployModel(id: string, config: ServiceConfig, { timeout }: PerformOptions) {
    this.#call("deploy", timeout);
    return new Server({ id, config, serviceType: serving });
  }
  async performStopModel(service: BaseService, { timeout, force }: PerformOptions & { force: boolean }) {
    this.#call(`stop ${force}`, timeout);
    if (service instanceof Server) service.answers = ["inactive"];
    return service;
  }
  async performStartModel(service: BaseService, { timeout }: PerformOptions) {
    this.#call("start", timeout);
    if (service instanceof Server) service.answers = ["active"];
    return service;
  }
  async performDeleteModel(_service: BaseService, { timeout, force }: PerformOptions & { force: boolean }) {
    this.#call(`delete ${force}`, timeout);
  }
  getModelServerInfo(service: BaseService) {
    return { url: service.predictionUrl };
  }
  #call(what: string, timeout: number) {
    this.calls.push(`${what} ${timeout}`);
    if (this.fails) throw new Error("no room");
  }
}

function deployer(): Deployer {
  return new Deployer({ id: "1", name: "mine", config: BaseModelDeployerConfig.parse({}) });
}

test("a server with the same configuration is used again, in whatever order its fields stand", async () => {
  const mine = deployer();
  const first = await mine.deployModel(wine, serving);
  const { modelName = "", ...others } = wine;
  expect(await mine.deployModel({ ...others, modelName }, serving)).toBe(first);
  const second = await mine.deployModel({ ...wine, modelVersion: "2" }, serving, { timeout: 7 });
  expect(second.id).not.toBe(first.id);
  expect(mine.calls).toEqual(["deploy 300", "deploy 7"]);
});

test("continuous deployment replaces the server of the same pipeline, step and model", async () => {
  const mine = deployer();
  const first = await mine.deployModel(wine, serving);
  const other = await mine.deployModel({ ...wine, pipelineName: "q" }, serving);
  const second = await mine.deployModel({ ...wine, modelVersion: "2" }, serving, { continuousDeploymentMode: true });
  expect(mine.calls.slice(2)).toEqual(["delete false 300", "deploy 300"]);
  expect(await Array.fromAsync(mine.findModelServer())).toEqual([second, other]);
  await expect(mine.loadService(first.id)).rejects.toBeInstanceOf(NotFoundError);
});

test("what cannot be deployed leaves nothing behind and says why", async () => {
  const mine = deployer();
  mine.fails = true;
  await expect(mine.deployModel(wine, serving)).rejects.toThrow("Failed to deploy wine: no room");
  expect(await Array.fromAsync(mine.findModelServer())).toEqual([]);
});

test("servers are stopped, started again and deleted", async () => {
  const mine = deployer();
  const { id } = await mine.deployModel(wine, serving);
  const running = async () => (await Array.fromAsync(mine.findModelServer({ running: true }))).map((each) => each.id);
  expect(await running()).toEqual([id]);
  await mine.stopModelServer(id, { force: true, timeout: 1 });
  expect(await running()).toEqual([]);
  expect((await Array.fromAsync(mine.findModelServer({ running: false }))).length).toBe(1);
  await mine.startModelServer(id);
  expect(await running()).toEqual([id]);
  expect(await Array.fromAsync(mine.getModelServerLogs(id, { tail: 2 }))).toEqual(["started", "ready"]);
  await mine.deleteModelServer(id);
  await expect(mine.stopModelServer(id)).rejects.toThrow(`There is no model server with the id ${id}.`);
  expect(mine.calls).toEqual(["deploy 300", "stop true 1", "start 300", "delete false 300"]);
});

test("a server that cannot be deleted stays in the list", async () => {
  const mine = deployer();
  const { id } = await mine.deployModel(wine, serving);
  mine.fails = true;
  await expect(mine.deleteModelServer(id)).rejects.toThrow("Failed to delete zenml-wine: no room");
  expect((await mine.loadService(id)).id).toBe(id);
});

test("servers are found by all that they were made from", async () => {
  const mine = deployer();
  await mine.deployModel({ ...wine, pipelineRunId: "run", modelVersion: "1" }, serving);
  const count = async (filter: Parameters<Deployer["findModelServer"]>[0]) =>
    (await Array.fromAsync(mine.findModelServer(filter))).length;
  for (const filter of [
    { modelName: "wine", modelVersion: "1" },
    { pipelineRunId: "run" },
    { serviceName: "zenml-wine" },
    { serviceType: serving },
  ])
    expect(await count(filter)).toBe(1);
  for (const filter of [
    { modelName: "beer" },
    { serviceName: "wine" },
    { id: "x" },
    { serviceType: { type: "a", flavor: "b" } },
  ])
    expect(await count(filter)).toBe(0);
});

test("a service is what it was meant to be, or says that it is not", async () => {
  const server = new Server({ id: "1", serviceType: serving, config: { name: "n", serviceName: "own" } });
  expect(server.serviceName).toBe("own");
  server.answers = ["pending_startup", "pending_startup", "active"];
  await server.start({ timeout: 5, pause: noWait });
  expect(server).toMatchObject({ adminState: "active", status: { state: "active", lastState: "pending_startup" } });
  expect(await server.isRunning()).toBe(true);
  await expect(server.stop()).rejects.toThrow("busy");
  expect(server.status).toMatchObject({ state: "error", lastError: "busy" });
  server.answers = ["inactive"];
  await server.stop({ force: true });
  expect(await server.isStopped()).toBe(true);
});

test("a service that does not answer counts as failed, and is not waited for longer than was said", async () => {
  const server = new Server({ id: "1", serviceType: serving, config: { name: "n" } });
  server.adminState = "active";
  server.answers = ["pending_startup"];
  let pauses = 0;
  const pause = async () => void pauses++;
  expect(await server.pollServiceStatus({ timeout: 3, pause })).toBe(false);
  expect(pauses).toBe(3);
  server.answers = [new Error("unreachable")];
  expect(await server.pollServiceStatus({ timeout: 3, pause })).toBe(false);
  expect(await server.isFailed()).toBe(true);
  expect(server.status.lastError).toBe("unreachable");
});

test("a service needs a name, and methods for what it is to do", async () => {
  expect(() => new Server({ id: "1", serviceType: serving, config: {} })).toThrow("needs a name");
  class Fixed extends BaseService {
    async checkStatus() {
      return { state: "active" as const };
    }
    async *getLogs() {}
  }
  const fixed = new Fixed({ id: "1", serviceType: serving, config: { name: "n" } });
  await expect(fixed.start()).rejects.toThrow("zenml-n cannot be started");
  await expect(fixed.stop()).rejects.toThrow("zenml-n cannot be stopped");
});

test("records come the newest first, and a changed one keeps its place", async () => {
  const records = memoryRecords<{ id: string; n: number }>();
  await records.put({ id: "a", n: 1 });
  await records.put({ id: "b", n: 2 });
  await records.put({ id: "a", n: 3 });
  expect(await Array.fromAsync(records.list())).toEqual([
    { id: "b", n: 2 },
    { id: "a", n: 3 },
  ]);
  await records.delete("b");
  await records.delete("b");
  expect(await records.get("b")).toBeUndefined();
});
