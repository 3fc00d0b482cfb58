import { BaseLogStoreConfig, passwordField, z } from "mlstack";
import { OpenTelemetryExport } from "../../shared/openTelemetry.ts";

export const DatadogLogStoreConfig = BaseLogStoreConfig.extend({
  api_key: passwordField().meta({
    description: "Key of the organisation with which lines are sent in",
    details:
      "It can only write. A wrong one does not fail a step: the upload is refused and the output of the run is missing later, so look for one line in Datadog after the first run.",
    example: "{{datadog.api_key}}",
    find: "Datadog › Organization Settings › API Keys",
  }),
  application_key: passwordField().meta({
    description: "Second key, with which lines are searched and shown again in ZenML",
    details:
      "It belongs to a person or a service account and reads with their rights; logs_read_data is enough. Without a good one runs are recorded, but their output cannot be displayed.",
    example: "{{datadog.application_key}}",
    find: "Datadog › Organization Settings › Application Keys",
  }),
  site: z.string().default("datadoghq.com").meta({
    description: "Region in which your organisation lives; others do not know its keys",
    details:
      "For instance datadoghq.com (US1), us3.datadoghq.com, us5.datadoghq.com, datadoghq.eu, ap1.datadoghq.com, ap2.datadoghq.com and ddog-gov.com. The wrong one answers every upload with 403.",
    example: "datadoghq.eu",
    find: "Datadog › the address in your browser, without https:// and a leading app.",
  }),
  endpoint: z.string().meta({
    description: "Where uploads go; left empty it follows from the site, which is nearly always right",
    details:
      "Empty becomes the intake of that site, such as https://http-intake.logs.datadoghq.eu/api/v2/logs, and is stored as that; changing the site later does not change it again. Set it for a proxy or a private link. Reading back always asks the site itself.",
    example: "https://datadog-proxy.example.com/api/v2/logs",
  }),
  ...OpenTelemetryExport.shape,
  max_export_batch_size: z.int().default(500).meta({
    description: "Most lines in one upload; the intake takes no more than 1000",
    details:
      "More than 1000 is refused here because Datadog would refuse it. A body may also not exceed 5 MB, so lower the number when steps print very long lines.",
    example: 1000,
    unit: "records",
    group: "advanced",
  }),
});
export type DatadogLogStoreConfig = typeof DatadogLogStoreConfig;
