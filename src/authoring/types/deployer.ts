import { z } from "zod";
import { answersOk } from "../answersOk.ts";
import { type CallOptions, type LogOptions, pause, type WaitOptions } from "../callOptions.ts";
import { type ConfigSchema, StackComponent, StackComponentConfig } from "../component.ts";
import { messageOf } from "../errors.ts";
import { optional } from "../field.ts";
import { Flavor } from "../flavor.ts";
import { randomLetters } from "../randomLetters.ts";
import { memoryRecords, type RecordStore } from "../recordStore.ts";
import type { PipelineSnapshot } from "../runs.ts";
import {
  DeployerError,
  type Deployment,
  DeploymentAlreadyExistsError,
  DeploymentDeployerMismatchError,
  DeploymentDeprovisionError,
  DeploymentNotFoundError,
  type DeploymentOptions,
  DeploymentProvisionError,
  type DeploymentState,
  type DeploymentStatus,
  type DeploymentSurroundings,
  DeploymentTimeoutError,
  type LifecycleOptions,
  type ProvisionOptions,
} from "./deployment.ts";

/** What every deployment may be given. ZenML 0.98: deployers/base_deployer.py. */
export const BaseDeployerSettings = z.object({
  auth_key: optional(z.string()).meta({
    description: "Shared password that callers must send with each request; empty: anybody may call",
    details:
      "Set it where the service can be reached from outside. Callers send it as a bearer token in the Authorization header. To have one made for you, use generate_auth_key instead.",
    example: "a-long-random-text",
  }),
  generate_auth_key: z.boolean().default(false).meta({
    description: "Have a random password made for callers when none is given",
    details:
      "It is made when the service is first deployed and shown in the description of the deployment, so that it can be passed on.",
    example: true,
  }),
  lcm_timeout: z.int().default(600).meta({
    description: "How long starting, changing or removing the service may take before it counts as failed",
    details: "Raise it for large images or models that take minutes to load.",
    example: 900,
    unit: "seconds",
    group: "advanced",
  }),
});

/** The config of every deployer: the settings of its deployments. */
export const BaseDeployerConfig = StackComponentConfig.extend(BaseDeployerSettings.shape);
export type BaseDeployerConfig = typeof BaseDeployerConfig;

/**
 * What a deployer can do: make a pipeline answer calls. The client and the command line call `provisionDeployment` and so on, which work in
 * terms of the four methods that a flavor writes and of `deployments`, which it may replace. What a flavor throws: the errors of
 * `deployment.ts`; any other counts as a DeployerError. ZenML 0.98: deployers/base_deployer.py.
 */
export abstract class BaseDeployer<C extends ConfigSchema = ConfigSchema> extends StackComponent<C> {
  /** The deployments that are known. Replace it where they should be found again by another process. */
  deployments: RecordStore<Deployment> = memoryRecords();

  /**
   * Makes what the deployment says, or changes what is there to match it; found by `deployment.metadata`, never by the name alone. It may return
   * with `pending`, and is asked about then. Settings: `getSettings(schema, deployment.snapshot.settings)`. Rejects with DeploymentProvisionError
   * when it cannot be made.
   */
  abstract doProvisionDeployment(
    deployment: Deployment,
    surroundings: DeploymentSurroundings,
    options: DeploymentOptions,
  ): Promise<DeploymentState>;
  /** Asks the service how the deployment is. Rejects with DeploymentNotFoundError when nothing of it is left there. */
  abstract doGetDeploymentState(deployment: Deployment, options?: CallOptions): Promise<DeploymentState>;
  /** What it logged, line by line. Throws DeploymentNotFoundError or DeploymentLogsNotFoundError. */
  abstract doGetDeploymentStateLogs(deployment: Deployment, options?: LogOptions): AsyncIterable<string>;
  /**
   * Removes it from the service. Undefined: done; a state: it still goes away, and is asked about then. Rejects with DeploymentNotFoundError when
   * nothing of it is left, which is no failure, and with DeploymentDeprovisionError when it cannot be removed.
   */
  abstract doDeprovisionDeployment(
    deployment: Deployment,
    options: DeploymentOptions,
  ): Promise<DeploymentState | undefined>;

  /**
   * Makes a deployment of a pipeline, or changes the one with this name, and waits until it answers. Rejects with DeploymentAlreadyExistsError
   * (only with `replace: false`), DeploymentDeployerMismatchError, DeploymentProvisionError, DeploymentTimeoutError or DeployerError.
   */
  async provisionDeployment(
    snapshot: PipelineSnapshot,
    name: string,
    options: ProvisionOptions = {},
  ): Promise<Deployment> {
    const { replace = true, environment = {}, secrets = {} } = options;
    const settings = this.getSettings(BaseDeployerSettings, snapshot.settings);
    const timeout = options.timeout ?? settings.lcm_timeout;
    const known = await this.#known(name);
    if (known && !replace) throw new DeploymentAlreadyExistsError(`There is a deployment ${name} already.`);
    const { authKey: oldKey, ...before } = known ?? { id: crypto.randomUUID(), name, deployerId: this.id };
    const authKey = settings.auth_key ?? (settings.generate_auth_key ? (oldKey ?? this.generateAuthKey()) : undefined);
    const deployment: Deployment = { status: "unknown", ...before, snapshot, ...(authKey && { authKey }) };
    await this.deployments.put(deployment);
    const begun = performance.now();
    const state = await this.#attempt(
      "make",
      deployment,
      (told) => this.doProvisionDeployment(deployment, { environment, secrets }, { timeout, ...told }),
      options,
    );
    const made = await this.#keep(deployment, state);
    const up = made.status === "running" ? made : await this.#awaited(made, "running", timeout, begun, options);
    if (up.status === "running") return up;
    throw new DeploymentProvisionError(
      `The deployment ${name} did not come up: its status is ${up.status}. See its logs.`,
    );
  }

  /** Asks how a deployment is and keeps the answer. Rejects with DeploymentNotFoundError when it is not known, and with DeployerError. */
  async refreshDeployment(nameOrId: string, options: CallOptions = {}): Promise<Deployment> {
    const deployment = await this.#found(nameOrId);
    const state = await this.#attempt("refresh", deployment, () => this.#stateOf(deployment, options), options);
    return this.#keep(deployment, state);
  }

  /** Removes a deployment from the service and waits until it is gone; it stays in the list. Rejects with DeploymentDeprovisionError and others. */
  async deprovisionDeployment(nameOrId: string, options: LifecycleOptions = {}): Promise<Deployment> {
    const deployment = await this.#found(nameOrId);
    const timeout = options.timeout ?? this.getSettings(BaseDeployerSettings, deployment.snapshot.settings).lcm_timeout;
    const begun = performance.now();
    const state = await this.#attempt(
      "remove",
      deployment,
      (told) => this.#removed(deployment, { timeout, ...told }),
      options,
    );
    const left = await this.#keep(deployment, state);
    const gone = left.status === "absent" ? left : await this.#awaited(left, "absent", timeout, begun, options);
    if (gone.status === "absent") return gone;
    throw new DeploymentDeprovisionError(`The deployment ${gone.name} was not removed: its status is ${gone.status}.`);
  }

  /** Removes a deployment from the service and from the list. No error when it is not known. With `force` from the list in any case. */
  async deleteDeployment(
    nameOrId: string,
    options: LifecycleOptions & { readonly force?: boolean } = {},
  ): Promise<void> {
    const known = await this.#known(nameOrId);
    if (!known) return;
    try {
      await this.deprovisionDeployment(known.id, options);
    } catch (error) {
      if (!options.force) throw error;
    }
    await this.deployments.delete(known.id);
  }

  /** What a deployment logged, line by line. Throws DeploymentNotFoundError when it is not known. */
  async *getDeploymentLogs(nameOrId: string, options?: LogOptions): AsyncIterable<string> {
    yield* this.doGetDeploymentStateLogs(await this.#found(nameOrId), options);
  }

  /** A new password for callers: 32 letters and digits. */
  protected generateAuthKey(): string {
    return randomLetters(32);
  }

  /** Tells whether a running deployment takes calls: `healthUrl` answers 200 within 3 seconds. */
  protected async isHealthy({ healthUrl }: DeploymentState, { signal }: CallOptions = {}): Promise<boolean> {
    return healthUrl === undefined || answersOk(healthUrl, 3000, signal);
  }

  async #known(nameOrId: string): Promise<Deployment | undefined> {
    const byId = await this.deployments.get(nameOrId);
    if (byId) return this.#ours(byId);
    for await (const each of this.deployments.list()) if (each.name === nameOrId) return this.#ours(each);
    return undefined;
  }

  async #found(nameOrId: string): Promise<Deployment> {
    const known = await this.#known(nameOrId);
    if (!known) throw new DeploymentNotFoundError(`There is no deployment with the name or id ${nameOrId}.`);
    return known;
  }

  #ours(deployment: Deployment): Deployment {
    if (deployment.deployerId === this.id) return deployment;
    throw new DeploymentDeployerMismatchError(
      `The deployment ${deployment.name} was made by another deployer. Take another name, or remove it with that one first.`,
    );
  }

  async #stateOf(deployment: Deployment, options: CallOptions): Promise<DeploymentState> {
    try {
      const state = await this.doGetDeploymentState(deployment, options);
      const late = state.status === "running" && !(await this.isHealthy({ ...deployment, ...state }, options));
      return late ? { ...state, status: "pending" } : state;
    } catch (error) {
      if (error instanceof DeploymentNotFoundError) return { status: "absent" };
      throw error;
    }
  }

  async #removed(deployment: Deployment, options: DeploymentOptions): Promise<DeploymentState> {
    try {
      return (await this.doDeprovisionDeployment(deployment, options)) ?? { status: "absent" };
    } catch (error) {
      if (error instanceof DeploymentNotFoundError) return { status: "absent" };
      throw error;
    }
  }

  async #keep(deployment: Deployment, state: DeploymentState): Promise<Deployment> {
    const { url: _url, healthUrl: _healthUrl, metadata: _metadata, ...rest } = deployment;
    const kept = state.status === "absent" ? { ...rest, status: state.status } : { ...deployment, ...state };
    await this.deployments.put(kept);
    return kept;
  }

  /** Asks every 5 seconds until a deployment is as wanted or failed. */
  async #awaited(
    deployment: Deployment,
    wanted: DeploymentStatus,
    timeout: number,
    begun: number,
    { signal, pause: pass = pause }: WaitOptions,
  ): Promise<Deployment> {
    for (let now = deployment; ; ) {
      const state = await this.#stateOf(now, { ...(signal && { signal }) }).catch(
        (): DeploymentState => ({ status: "error" }),
      );
      now = await this.#keep(now, state);
      if (now.status === wanted || now.status === "error") return now;
      if (performance.now() - begun > timeout * 1000)
        throw new DeploymentTimeoutError(
          `The deployment ${now.name} was still ${now.status} after ${timeout} seconds.`,
        );
      await pass(5000, signal);
    }
  }

  /** Does something with a deployment; when that fails its status is `error`, and errors of other kinds become DeployerErrors. */
  async #attempt(
    what: string,
    deployment: Deployment,
    act: (options: CallOptions) => Promise<DeploymentState>,
    { signal }: CallOptions,
  ): Promise<DeploymentState> {
    try {
      return await act(signal ? { signal } : {});
    } catch (error) {
      await this.#keep(deployment, { status: "error" });
      const message = `Failed to ${what} the deployment ${deployment.name}: ${messageOf(error)}`;
      if (error instanceof DeploymentProvisionError) throw new DeploymentProvisionError(message, { cause: error });
      if (error instanceof DeploymentDeprovisionError) throw new DeploymentDeprovisionError(message, { cause: error });
      throw new DeployerError(message, { cause: error });
    }
  }
}

/** The base of all flavors of deployers. */
export abstract class BaseDeployerFlavor<C extends ConfigSchema> extends Flavor<C, BaseDeployer<C>> {
  readonly type = "deployer";
}
