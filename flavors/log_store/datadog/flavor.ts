import { BaseLogStoreFlavor, compose, greater, noReference, not, refuse, truthy } from "mlstack";
import { DatadogLogStoreConfig } from "./config.ts";

export class DatadogLogStoreFlavor extends BaseLogStoreFlavor<DatadogLogStoreConfig> {
  readonly name = "datadog";
  override readonly title = "Datadog";
  override readonly summary = "Sends the output of steps to Datadog and reads it from there when you look at a run.";
  override readonly details =
    "You need an account with Log Management and two keys: one to write, one to read. Datadog bills by the gigabyte sent and the number of lines indexed, and lines disappear from ZenML when their retention there ends. Unlike the OpenTelemetry flavor it shows logs in ZenML too. Every step sends directly, so the containers need a way out to the internet.";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/log-stores/datadog";
  readonly configSchema = DatadogLogStoreConfig;
  // ZenML 0.98: log_stores/datadog/datadog_flavor.py
  override readonly rules = [
    compose({
      id: "endpoint_of_site",
      raw: true,
      if: not(truthy("endpoint")),
      field: "endpoint",
      text: "https://http-intake.logs.{site}/api/v2/logs",
    }),
    refuse({
      id: "max_export_batch_size_limit",
      if: greater("max_export_batch_size", 1000),
      message: "Datadog takes at most 1000 records at once; lower max_export_batch_size.",
      fields: ["max_export_batch_size"],
    }),
    noReference("max_export_batch_size"),
  ];
}
