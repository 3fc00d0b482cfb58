import { expect, test } from "bun:test";
import {
  BaseDeployer,
  BaseDeployerConfig,
  DeployerError,
  type Deployment,
  DeploymentAlreadyExistsError,
  DeploymentDeployerMismatchError,
  DeploymentDeprovisionError,
  DeploymentNotFoundError,
  type DeploymentOptions,
  DeploymentProvisionError,
  type DeploymentState,
  type DeploymentSurroundings,
  DeploymentTimeoutError,
  type PipelineSnapshot,
} from "mlstack";

const snapshot: PipelineSnapshot = {
  id: "s",
  pipeline: "wine",
  steps: {},
  isDynamic: false,
  executionMode: "continue_on_failure",
  settings: {},
  document: {},
};
const noWait = async () => {};

type Answer = DeploymentState | Error;

class Deployer extends BaseDeployer<BaseDeployerConfig> {
  provisioned: Answer = { status: "running", url: "http://h" };
  deprovisioned: Answer | undefined;
  /** What it answers, one after the other; the last stays. */
  states: Answer[] = [{ status: "running" }];
  timeouts: number[] = [];
  seen: (Deployment | DeploymentSurroundings)[] = [];
  async doProvisionDeployment(deployment: Deployment, more: DeploymentSurroundings, { timeout }: DeploymentOptions) {
    this.seen = [deployment, more];
    this.timeouts.push(timeout);
    return given(this.provisioned);
  }
  async doGetDeploymentState() {
    return given((this.states.length > 1 ? this.states.shift() : this.states[0]) ?? { status: "unknown" });
  }
  async *doGetDeploymentStateLogs(deployment: Deployment) {
    yield `${deployment.name} is up`;
  }
  async doDeprovisionDeployment(_deployment: Deployment, { timeout }: DeploymentOptions) {
    this.timeouts.push(timeout);
    return this.deprovisioned === undefined ? undefined : given(this.deprovisioned);
  }
}

function given(answer: Answer): DeploymentState {
  if (answer instanceof Error) throw answer;
  return answer;
}

function deployer(config: Readonly<Record<string, unknown>> = {}, id = "1"): Deployer {
  return new Deployer({ id, name: "mine", config: BaseDeployerConfig.parse(config) });
}

test("a deployment that comes up at once is kept with its address", async () => {
  const mine = deployer();
  const made = await mine.provisionDeployment(snapshot, "wine", { environment: { A: "1" }, secrets: { B: "2" } });
  expect(made).toMatchObject({ name: "wine", deployerId: "1", status: "running", url: "http://h" });
  expect(mine.seen[1]).toEqual({ environment: { A: "1" }, secrets: { B: "2" } });
  expect(mine.timeouts).toEqual([600]);
  expect(await mine.deployments.get(made.id)).toEqual(made);
  expect(await Array.fromAsync(mine.getDeploymentLogs("wine"))).toEqual(["wine is up"]);
});

test("a deployment that takes its time is asked about until it answers", async () => {
  const mine = deployer();
  mine.provisioned = { status: "pending" };
  mine.states = [{ status: "pending" }, { status: "unknown" }, { status: "running", url: "http://later" }];
  const made = await mine.provisionDeployment(snapshot, "wine", { pause: noWait });
  expect(made).toMatchObject({ status: "running", url: "http://later" });
});

test("a running deployment counts as pending while its health page does not answer 200", async () => {
  let calls = 0;
  using server = Bun.serve({ port: 0, fetch: () => new Response("", { status: calls++ === 0 ? 503 : 200 }) });
  const mine = deployer();
  const healthUrl = server.url.href;
  mine.provisioned = { status: "pending", healthUrl };
  const statuses: string[] = [];
  const pause = async () => void statuses.push((await Array.fromAsync(mine.deployments.list()))[0]?.status ?? "");
  expect((await mine.provisionDeployment(snapshot, "wine", { pause })).status).toBe("running");
  expect(statuses).toEqual(["pending"]);
  await server.stop(true);
  expect((await mine.refreshDeployment("wine")).status).toBe("pending");
});

test("a deployment that fails, or takes too long, is an error that says so", async () => {
  const mine = deployer();
  mine.provisioned = { status: "error" };
  mine.states = [new Error("lost")];
  await expect(mine.provisionDeployment(snapshot, "a")).rejects.toThrow("a did not come up: its status is error");
  mine.provisioned = { status: "pending" };
  mine.states = [{ status: "pending" }];
  await expect(mine.provisionDeployment(snapshot, "b", { timeout: -1 })).rejects.toBeInstanceOf(DeploymentTimeoutError);
  mine.provisioned = new DeploymentProvisionError("no quota");
  const refused = mine.provisionDeployment(snapshot, "c");
  await expect(refused).rejects.toBeInstanceOf(DeploymentProvisionError);
  await expect(refused).rejects.toThrow("Failed to make the deployment c: no quota");
  mine.provisioned = new Error("no network");
  await expect(mine.provisionDeployment(snapshot, "d")).rejects.toBeInstanceOf(DeployerError);
  expect((await Array.fromAsync(mine.deployments.list())).find(({ name }) => name === "d")?.status).toBe("error");
});

test("a deployment is changed in place, unless that was not wanted", async () => {
  const mine = deployer();
  const first = await mine.provisionDeployment(snapshot, "wine");
  const second = await mine.provisionDeployment({ ...snapshot, id: "t" }, "wine");
  expect(second).toMatchObject({ id: first.id, snapshot: { id: "t" } });
  await expect(mine.provisionDeployment(snapshot, "wine", { replace: false })).rejects.toBeInstanceOf(
    DeploymentAlreadyExistsError,
  );
});

test("a password is the one that was set, or made once, or none", async () => {
  const keyOf = async (mine: Deployer, settings = {}) =>
    (await mine.provisionDeployment({ ...snapshot, settings }, "wine")).authKey;
  const mine = deployer();
  expect(await keyOf(mine)).toBeUndefined();
  const made = await keyOf(mine, { generate_auth_key: true });
  expect(made).toMatch(/^[A-Za-z0-9]{32}$/);
  expect(await keyOf(mine, { generate_auth_key: true })).toBe(made);
  expect(await keyOf(mine, { auth_key: "own" })).toBe("own");
  expect(await keyOf(mine)).toBeUndefined();
  expect(await keyOf(deployer({ auth_key: "of the component" }))).toBe("of the component");
});

test("a deployment that is gone from the service is absent, and forgets its address", async () => {
  const mine = deployer();
  const made = await mine.provisionDeployment(snapshot, "wine");
  mine.states = [new DeploymentNotFoundError("gone")];
  const refreshed = await mine.refreshDeployment(made.id);
  expect(refreshed.status).toBe("absent");
  expect(refreshed.url).toBeUndefined();
  mine.states = [new Error("lost")];
  await expect(mine.refreshDeployment("wine")).rejects.toThrow("Failed to refresh the deployment wine: lost");
  await expect(mine.refreshDeployment("beer")).rejects.toBeInstanceOf(DeploymentNotFoundError);
});

test("a deployment is removed at once or by and by", async () => {
  const mine = deployer({ lcm_timeout: 20 });
  await mine.provisionDeployment(snapshot, "wine");
  expect((await mine.deprovisionDeployment("wine")).status).toBe("absent");
  await mine.provisionDeployment(snapshot, "wine");
  mine.deprovisioned = { status: "pending" };
  mine.states = [{ status: "pending" }, new DeploymentNotFoundError("gone")];
  expect((await mine.deprovisionDeployment("wine", { timeout: 3, pause: noWait })).status).toBe("absent");
  mine.deprovisioned = new DeploymentNotFoundError("gone");
  expect((await mine.deprovisionDeployment("wine")).status).toBe("absent");
  expect(mine.timeouts).toEqual([20, 20, 20, 3, 20]);
});

test("what cannot be removed stays in the list, unless it is forced", async () => {
  const mine = deployer();
  await mine.provisionDeployment(snapshot, "wine");
  mine.deprovisioned = new DeploymentDeprovisionError("held");
  await expect(mine.deleteDeployment("wine")).rejects.toBeInstanceOf(DeploymentDeprovisionError);
  expect((await Array.fromAsync(mine.deployments.list())).length).toBe(1);
  await mine.deleteDeployment("wine", { force: true });
  expect(await Array.fromAsync(mine.deployments.list())).toEqual([]);
  await mine.deleteDeployment("wine");
});

test("a deployment of another deployer is left alone", async () => {
  const [mine, other] = [deployer(), deployer({}, "2")];
  other.deployments = mine.deployments;
  await mine.provisionDeployment(snapshot, "wine");
  for (const act of [
    () => other.provisionDeployment(snapshot, "wine"),
    () => other.refreshDeployment("wine"),
    () => other.deleteDeployment("wine", { force: true }),
    () => Array.fromAsync(other.getDeploymentLogs("wine")),
  ])
    await expect(act()).rejects.toBeInstanceOf(DeploymentDeployerMismatchError);
});
