import type { BaseService, ServiceConfig, ServiceType } from "./service.ts";

/** Which servers are looked for: those that fit all of it. What is undefined fits any. */
export interface ServiceFilter {
  readonly id?: string;
  /** Its state is `active`, or is not. */
  readonly running?: boolean;
  /** It was made from this very configuration. */
  readonly config?: ServiceConfig;
  readonly serviceName?: string;
  readonly serviceType?: ServiceType;
  readonly pipelineName?: string | undefined;
  readonly pipelineStepName?: string | undefined;
  readonly pipelineRunId?: string | undefined;
  readonly modelName?: string | undefined;
  readonly modelVersion?: string | undefined;
}

const fromConfig = ["pipelineName", "pipelineStepName", "pipelineRunId", "modelName", "modelVersion"] as const;

/** Tells whether a service fits, as far as it is known without asking for its state. */
export function serviceFits(service: BaseService, filter: ServiceFilter): boolean {
  const { id, config, serviceName, serviceType } = filter;
  return (
    (id === undefined || id === service.id) &&
    (serviceName === undefined || serviceName === service.serviceName) &&
    (serviceType === undefined ||
      (serviceType.type === service.serviceType.type && serviceType.flavor === service.serviceType.flavor)) &&
    (config === undefined || written(config) === written(service.config)) &&
    fromConfig.every((key) => filter[key] === undefined || filter[key] === service.config[key])
  );
}

/** A configuration as a text that does not depend on the order of its keys. */
function written(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === "object" && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}
