import { type LogOptions, pause, type WaitOptions } from "../callOptions.ts";
import { messageOf, NotSupportedError } from "../errors.ts";

/** The states of a service. ZenML 0.98: enums.py, ServiceState. */
export type ServiceState = "inactive" | "active" | "pending_startup" | "pending_shutdown" | "error" | "scaled_to_zero";

/** What kind of service it is. ZenML 0.98: models/v2/misc/service.py. */
export interface ServiceType {
  /** Such as `model-serving`. */
  readonly type: string;
  /** The flavor whose service it is. */
  readonly flavor: string;
  readonly name?: string;
  readonly description?: string;
}

/** What a service is made from: its model and where that comes from. Flavors add fields. ZenML 0.98: services/service.py, ServiceConfig. */
export interface ServiceConfig {
  readonly name?: string;
  readonly description?: string;
  readonly pipelineName?: string;
  readonly pipelineStepName?: string;
  readonly pipelineRunId?: string;
  readonly modelName?: string;
  readonly modelVersion?: string;
  /** What the service is called; without it: `zenml-` and the `name` or `modelName`. */
  readonly serviceName?: string;
}

/** How a service is, as it was last asked. */
export interface ServiceStatus {
  readonly state: ServiceState;
  /** The state before this one. */
  readonly lastState: ServiceState;
  /** Empty: no error so far. */
  readonly lastError: string;
}

/** Where a service takes requests. */
export interface ServiceEndpoint {
  readonly url: string;
  /** Answers 200 while requests are taken. */
  readonly healthCheckUrl?: string;
}

/** What `checkStatus` found; the message says more, such as the error. */
export interface StatusCheck {
  readonly state: ServiceState;
  readonly message?: string;
}

/** How long a service may take. */
export interface ServiceOptions extends WaitOptions {
  /** In seconds; 0 or absent: do not wait for it. */
  readonly timeout?: number;
}

/** How a service is stopped. */
export interface StopOptions extends ServiceOptions {
  /** Even when it failed, and without letting requests end. */
  readonly force?: boolean;
}

/**
 * A service that a component made and keeps an eye on, such as a server that answers with a model's predictions. ZenML 0.98: services/service.py.
 * A flavor writes `checkStatus` and `getLogs`, and `provision` with `deprovision` if `start` and `stop` are to work.
 */
export abstract class BaseService<S extends ServiceConfig = ServiceConfig> {
  readonly id: string;
  readonly serviceType: ServiceType;
  config: S;
  /** What it is meant to be: `active` or `inactive`. */
  adminState: ServiceState = "inactive";
  status: ServiceStatus = { state: "inactive", lastState: "inactive", lastError: "" };
  /** Absent: it takes no requests, or the address is not known yet. */
  endpoint: ServiceEndpoint | undefined;

  /** Throws an Error when neither `name` nor `modelName` is set. */
  constructor(init: { readonly id: string; readonly serviceType: ServiceType; readonly config: S }) {
    if (!(init.config.name || init.config.modelName)) throw new Error("A service needs a name or a modelName.");
    this.id = init.id;
    this.serviceType = init.serviceType;
    this.config = init.config;
  }

  /** Asks how the service is. Rejects when that cannot be found out; it counts as an error of the service then. */
  abstract checkStatus(): Promise<StatusCheck>;
  /** What it logged, line by line. */
  abstract getLogs(options?: LogOptions): AsyncIterable<string>;
  /** Makes what the service runs on and starts it; resolves without waiting for it to answer. */
  protected provision?(): Promise<void>;
  /** Stops it and removes what it runs on. With `force` even when it failed. */
  protected deprovision?(options: { readonly force: boolean }): Promise<void>;

  /** What the service is called. */
  get serviceName(): string {
    const { serviceName, name, modelName } = this.config;
    return serviceName ?? `zenml-${name || modelName}`;
  }

  /** Where predictions are asked for. */
  get predictionUrl(): string | undefined {
    return this.endpoint?.url;
  }

  /** Brings `status` up to date. Never rejects: what goes wrong is the status then. */
  async updateStatus(): Promise<void> {
    try {
      const { state, message } = await this.checkStatus();
      this.#becomes(state, message);
    } catch (error) {
      this.#becomes("error", messageOf(error));
    }
  }

  /** Asks, and tells whether it runs. */
  async isRunning(): Promise<boolean> {
    return this.#is("active");
  }

  /** Asks, and tells whether it is stopped. */
  async isStopped(): Promise<boolean> {
    return this.#is("inactive");
  }

  /** Asks, and tells whether it failed. */
  async isFailed(): Promise<boolean> {
    return this.#is("error");
  }

  /** Asks once a second until the service is what it is meant to be: true. False: it failed, or `timeout` is over. */
  async pollServiceStatus({ timeout = 0, signal, pause: pass = pause }: ServiceOptions = {}): Promise<boolean> {
    for (let left = timeout; ; left--) {
      signal?.throwIfAborted();
      await this.updateStatus();
      if (this.status.state === this.adminState) return true;
      if (this.status.state === "error" || left <= 0) return false;
      await pass(1000, signal);
    }
  }

  /** Starts it and, with a `timeout`, waits until it runs; look at `status` then. Rejects when it cannot be started. */
  async start(options: ServiceOptions = {}): Promise<void> {
    await this.#change("active", "pending_startup", options, async () => {
      if (!this.provision) throw new NotSupportedError(`${this.serviceName} cannot be started.`);
      await this.provision();
    });
  }

  /** Stops it and, with a `timeout`, waits until it is stopped; look at `status` then. Rejects when it cannot be stopped. */
  async stop(options: StopOptions = {}): Promise<void> {
    await this.#change("inactive", "pending_shutdown", options, async () => {
      if (!this.deprovision) throw new NotSupportedError(`${this.serviceName} cannot be stopped.`);
      await this.deprovision({ force: options.force ?? false });
    });
  }

  async #change(
    wanted: ServiceState,
    meanwhile: ServiceState,
    options: ServiceOptions,
    act: () => Promise<void>,
  ): Promise<void> {
    this.adminState = wanted;
    this.#becomes(meanwhile);
    try {
      await act();
    } catch (error) {
      this.#becomes("error", messageOf(error));
      throw error;
    }
    if (options.timeout) await this.pollServiceStatus(options);
  }

  async #is(state: ServiceState): Promise<boolean> {
    await this.updateStatus();
    return this.status.state === state;
  }

  #becomes(state: ServiceState, error?: string): void {
    const { state: before, lastState, lastError } = this.status;
    this.status = { state, lastState: state === before ? lastState : before, lastError: error || lastError };
  }
}
