import { BaseLogStoreFlavor } from "mlstack";
import { OtelLogStoreConfig } from "./config.ts";

export class OtelLogStoreFlavor extends BaseLogStoreFlavor<OtelLogStoreConfig> {
  readonly name = "otel";
  override readonly title = "OpenTelemetry";
  override readonly summary = "Sends the output of steps to any collector or backend that speaks OTLP over HTTP.";
  override readonly details =
    "It only writes: OTLP has no way to read records back, so neither the dashboard nor the command line shows them, and you look them up in Loki, Elastic, Grafana or whatever stands behind the collector. Take the Datadog flavor, or no log store at all (output then goes into the artifact store), when logs must be readable in ZenML. No integration to install; access is granted by headers or a client certificate.";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/log-stores/otel";
  readonly configSchema = OtelLogStoreConfig;
}
