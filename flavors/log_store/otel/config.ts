import { BaseLogStoreConfig, z } from "mlstack";
import { OpenTelemetryExport } from "../../shared/openTelemetry.ts";

export const OtelLogStoreConfig = BaseLogStoreConfig.extend({
  endpoint: z.string().meta({
    description: "Full web address that takes OTLP records as JSON over HTTP, path included",
    details:
      "Nothing is appended, so it usually ends in /v1/logs. Ports for gRPC (4317) do not work; collectors listen for HTTP on 4318. It must be reachable from where steps run, not only from your machine.",
    example: "https://otel-collector.example.com:4318/v1/logs",
    find: "kubectl get services --all-namespaces | grep 4318",
  }),
  ...OpenTelemetryExport.shape,
  max_export_batch_size: z.int().default(5000).meta({
    description: "Most lines that go into one upload; reaching it sends them at once",
    details:
      "Lower it when the receiver refuses large bodies (HTTP 413). Must be above 0 and not above max_queue_size, else the store fails when a step starts.",
    example: 1000,
    unit: "records",
    group: "advanced",
  }),
});
export type OtelLogStoreConfig = typeof OtelLogStoreConfig;
