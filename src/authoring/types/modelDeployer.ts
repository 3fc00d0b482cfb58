import type { CallOptions, LogOptions } from "../callOptions.ts";
import { type ConfigSchema, StackComponent, StackComponentConfig } from "../component.ts";
import { messageOf, NotFoundError } from "../errors.ts";
import { Flavor } from "../flavor.ts";
import { memoryRecords, type RecordStore } from "../recordStore.ts";
import type { BaseService, ServiceConfig, ServiceOptions, ServiceType, StopOptions } from "./service.ts";
import { type ServiceFilter, serviceFits } from "./serviceFilter.ts";

/** The config of every model deployer: no field of its own. */
export const BaseModelDeployerConfig: StackComponentConfig = StackComponentConfig.extend({});
export type BaseModelDeployerConfig = typeof BaseModelDeployerConfig;

/** The base of all flavors of model deployers. */
export abstract class BaseModelDeployerFlavor<C extends ConfigSchema> extends Flavor<C, BaseModelDeployer<C>> {
  readonly type = "model_deployer";
}

/** Seconds that starting or stopping a server may take when nobody says otherwise. ZenML 0.98: model_deployers/base_model_deployer.py. */
export const defaultModelServerTimeout = 300;

/** How a model is deployed. */
export interface DeployOptions extends CallOptions {
  /** Replace the server of the same pipeline, step and model, whatever its configuration. Without it a server with this very configuration is used again. */
  readonly continuousDeploymentMode?: boolean;
  /** Seconds to wait until the server answers; without it: `defaultModelServerTimeout`. */
  readonly timeout?: number;
}

/** What the methods that do the work are told: the time they have is always said. */
export type PerformOptions = CallOptions & {
  /** In seconds; 0: return as soon as the service was told. */
  readonly timeout: number;
};

/**
 * What a model deployer can do. Steps and the command line call `deployModel`, `findModelServer` and so on, which work in terms of the five
 * methods that a flavor writes and of `services`, which it may replace. ZenML 0.98: model_deployers/base_model_deployer.py.
 */
export abstract class BaseModelDeployer<C extends ConfigSchema = ConfigSchema> extends StackComponent<C> {
  /**
   * The servers that this component made. Replace it where they should be found again by another process: most services can keep a few texts
   * beside a server, from which it is read back.
   */
  services: RecordStore<BaseService> = memoryRecords();

  /**
   * Makes a server for a model and gives it with `id` as its id. Resolves when it answers or `timeout` is over; then the state of the server says
   * so. Rejects when it could not be made, and leaves nothing behind.
   */
  abstract performDeployModel(id: string, config: ServiceConfig, options: PerformOptions): Promise<BaseService>;
  /** Stops a server so that it can be started again, and gives it with its new status. */
  abstract performStopModel(
    service: BaseService,
    options: PerformOptions & { readonly force: boolean },
  ): Promise<BaseService>;
  /** Starts a server that was stopped, and gives it with its new status. */
  abstract performStartModel(service: BaseService, options: PerformOptions): Promise<BaseService>;
  /** Removes a server for good, running or not. With `force` even when it does not answer. */
  abstract performDeleteModel(
    service: BaseService,
    options: PerformOptions & { readonly force: boolean },
  ): Promise<void>;
  /** What a person wants to know of a server, in order: what it is → value, such as the address. Known without asking the service. */
  abstract getModelServerInfo(service: BaseService): Readonly<Record<string, string | undefined>>;

  /** Gives a server for a model: one that is there already, or a new one. Rejects when it cannot be made. */
  async deployModel(
    config: ServiceConfig,
    serviceType: ServiceType,
    options: DeployOptions = {},
  ): Promise<BaseService> {
    const { continuousDeploymentMode = false, timeout = defaultModelServerTimeout, signal } = options;
    const { pipelineName, pipelineStepName, modelName } = config;
    const wanted = continuousDeploymentMode ? { pipelineName, pipelineStepName, modelName } : { config };
    for await (const found of this.findModelServer({ ...wanted, serviceType })) {
      if (!continuousDeploymentMode) return found;
      await this.deleteModelServer(found.id, options);
      break;
    }
    const id = crypto.randomUUID();
    const service = await this.#attempt(`deploy ${modelName ?? config.name}`, () =>
      this.performDeployModel(id, config, { timeout, ...(signal && { signal }) }),
    );
    await this.services.put(service);
    return service;
  }

  /** The servers that fit, the newest first, each with a status that was asked for just now. */
  async *findModelServer(filter: ServiceFilter = {}): AsyncIterable<BaseService> {
    for await (const service of this.services.list()) {
      if (!serviceFits(service, filter)) continue;
      const { status } = service;
      await service.updateStatus();
      if (service.status.state !== status.state) await this.services.put(service);
      if (filter.running !== undefined && filter.running !== (service.status.state === "active")) continue;
      yield service;
    }
  }

  /** Stops a server; it stays in the list. Rejects with NotFoundError when there is none with this id. */
  async stopModelServer(id: string, options: StopOptions = {}): Promise<void> {
    const service = await this.loadService(id);
    const stopped = await this.#attempt(`stop ${service.serviceName}`, () =>
      this.performStopModel(service, { ...performing(options), force: options.force ?? false }),
    );
    await this.services.put(stopped);
  }

  /** Starts a server that was stopped. Rejects with NotFoundError when there is none with this id. */
  async startModelServer(id: string, options: ServiceOptions = {}): Promise<void> {
    const service = await this.loadService(id);
    const started = await this.#attempt(`start ${service.serviceName}`, () =>
      this.performStartModel(service, performing(options)),
    );
    await this.services.put(started);
  }

  /** Removes a server for good. Rejects with NotFoundError when there is none with this id. */
  async deleteModelServer(id: string, options: StopOptions = {}): Promise<void> {
    const service = await this.loadService(id);
    await this.#attempt(`delete ${service.serviceName}`, () =>
      this.performDeleteModel(service, { ...performing(options), force: options.force ?? false }),
    );
    await this.services.delete(id);
  }

  /** What a server logged, line by line. Throws NotFoundError when there is none with this id. */
  async *getModelServerLogs(id: string, options?: LogOptions): AsyncIterable<string> {
    yield* (await this.loadService(id)).getLogs(options);
  }

  /** A server by its id, with the status that it had last. Rejects with NotFoundError when there is none. */
  async loadService(id: string): Promise<BaseService> {
    const service = await this.services.get(id);
    if (!service) throw new NotFoundError(`There is no model server with the id ${id}.`);
    return service;
  }

  async #attempt<T>(what: string, act: () => Promise<T>): Promise<T> {
    try {
      return await act();
    } catch (error) {
      throw new Error(`Failed to ${what}: ${messageOf(error)}`, { cause: error });
    }
  }
}

function performing({ timeout = defaultModelServerTimeout, signal }: ServiceOptions): PerformOptions {
  return { timeout, ...(signal && { signal }) };
}
