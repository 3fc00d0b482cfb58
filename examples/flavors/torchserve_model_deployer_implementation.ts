import {
  BaseModelDeployer,
  BaseService,
  NotFoundError,
  type PerformOptions,
  type ServiceConfig,
  type StatusCheck,
} from "mlstack";
import { type Ask, askJson } from "./ask.ts";
import type { TorchServeModelDeployerConfig } from "./torchserve_model_deployer.ts";

/** Where the packed model lies, beside what every server has. */
interface TorchServeConfig extends ServiceConfig {
  /** Such as `https://models.example.com/resnet.mar`. */
  readonly archive?: string;
}

type AskService = <T>(path: string, call?: Ask) => Promise<T>;

/** One model of a TorchServe; its name there is the service's. */
class TorchServeService extends BaseService<TorchServeConfig> {
  readonly #ask: AskService;

  constructor(id: string, config: TorchServeConfig, ask: AskService, predictions: string) {
    super({ id, config, serviceType: { type: "model-serving", flavor: "torchserve" } });
    this.#ask = ask;
    this.adminState = "active";
    this.endpoint = { url: `${predictions}/${encodeURIComponent(this.serviceName)}` };
  }

  override async checkStatus(): Promise<StatusCheck> {
    try {
      const [model] = await this.#ask<readonly { workers: readonly { status: string }[] }[]>(
        `models/${encodeURIComponent(this.serviceName)}`,
      );
      const states = model?.workers.map(({ status }) => status) ?? [];
      if (states.length === 0) return { state: "inactive" };
      return { state: states.every((state) => state === "READY") ? "active" : "pending_startup" };
    } catch (error) {
      if (error instanceof NotFoundError) return { state: "inactive", message: "TorchServe does not know it." };
      throw error;
    }
  }

  /** TorchServe logs into files of its own machine. */
  override async *getLogs(): AsyncIterable<string> {}
}

export class TorchServeModelDeployer extends BaseModelDeployer<TorchServeModelDeployerConfig> {
  override async performDeployModel(
    id: string,
    config: TorchServeConfig,
    options: PerformOptions,
  ): Promise<BaseService> {
    if (config.archive === undefined) throw new Error("archive is missing: the address of the model's .mar file.");
    const service = new TorchServeService(id, config, this.#ask, `${this.config.inference_url}/predictions`);
    const wanted = new URLSearchParams({
      url: config.archive,
      model_name: service.serviceName,
      initial_workers: String(this.config.workers),
      synchronous: String(options.timeout > 0),
    });
    await this.#ask(`models?${wanted}`, { method: "POST", signal: options.signal });
    await service.updateStatus();
    return service;
  }

  override async performStopModel(service: BaseService, { signal }: PerformOptions): Promise<BaseService> {
    return this.#scale(service, 0, signal);
  }

  override async performStartModel(service: BaseService, { signal }: PerformOptions): Promise<BaseService> {
    return this.#scale(service, this.config.workers, signal);
  }

  override async performDeleteModel(service: BaseService, { signal }: PerformOptions): Promise<void> {
    await this.#ask(`models/${encodeURIComponent(service.serviceName)}`, { method: "DELETE", signal });
  }

  override getModelServerInfo({ predictionUrl, serviceName }: BaseService) {
    return { predictions: predictionUrl, model: serviceName };
  }

  async #scale(service: BaseService, workers: number, signal: AbortSignal | undefined): Promise<BaseService> {
    const wanted = new URLSearchParams({
      min_worker: String(workers),
      max_worker: String(workers),
      synchronous: "true",
    });
    await this.#ask(`models/${encodeURIComponent(service.serviceName)}?${wanted}`, { method: "PUT", signal });
    await service.updateStatus();
    return service;
  }

  #ask: AskService = (path, call = {}) => {
    const { management_url: url, management_key: key } = this.config;
    return askJson(`${url}/${path}`, { ...call, headers: key === null ? {} : { authorization: `Bearer ${key}` } });
  };
}
