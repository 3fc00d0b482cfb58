import { optional, textMap, truthy, z } from "mlstack";

const milliseconds = "milliseconds";

/**
 * How records leave over OpenTelemetry's batch processor. ZenML 0.98: log_stores/otel/otel_flavor.py and otel_log_exporter.py. Where they go
 * to and how many go at once stands in each log store: those differ.
 */
export const OpenTelemetryExport = z.object({
  service_name: z.string().default("zenml").meta({
    description: "Name under which everything logged by pipelines is grouped and searched at the receiver",
    details:
      "Arrives as the resource attribute service.name. Give each environment a name of its own when several send to the same place, otherwise their output is mixed.",
    example: "ml-pipelines-prod",
  }),
  headers: optional(textMap()).meta({
    description: "Extra HTTP headers of each upload, such as a tenant that the receiver sorts by",
    details:
      "Values stand in plain text and secret references in them are not resolved, so that a header with a password is readable by everybody who sees the component.",
    example: { "X-Scope-OrgID": "ml-team" },
  }),
  compression: z.enum(["none", "deflate", "gzip"]).default("none").meta({
    description: "Squeeze uploads before they are sent; saves traffic at the price of a little processor time",
    details:
      "Log text shrinks to about a tenth with gzip, which pays off across regions or where the receiver bills traffic. The receiver must accept the chosen encoding.",
    example: "gzip",
  }),
  service_version: z.string().default("0.98.0").meta({
    description: "Text in the attribute service.version, to tell the output of two releases apart",
    details:
      "Without a value of yours it is the version of ZenML. Set it to the release of your own code when you compare logs before and after a deployment.",
    example: "2025.11",
    group: "advanced",
  }),
  certificate_file: optional(z.string()).meta({
    description: "Bundle of certification authorities to trust, for receivers with a company certificate",
    details:
      "A PEM file. It must be at this path wherever steps run, so build it into the container image or mount it; the path is not checked when the component is registered.",
    example: "/etc/ssl/certs/company-ca.pem",
    group: "advanced",
  }),
  client_certificate_file: optional(z.string()).meta({
    description: "Own certificate that proves the sender where the receiver demands mutual TLS",
    details:
      "A PEM file inside the containers that run steps. It may hold the private key too; otherwise name the key's file in client_key_file.",
    example: "/etc/zenml/otel-client.pem",
    group: "advanced",
  }),
  client_key_file: optional(z.string()).meta({
    description: "Private half of the sender's certificate, when it is not in the same PEM file",
    details: "Ignored unless client_certificate_file is set as well. The key must not be protected by a passphrase.",
    example: "/etc/zenml/otel-client.key",
    only: truthy("client_certificate_file"),
    group: "advanced",
  }),
  schedule_delay_millis: z.int().default(5000).meta({
    description: "Longest time that a record waits in memory before it is sent with others",
    details:
      "A full batch goes out earlier. A lower value shows output sooner but costs more requests; what waits when a container is killed is lost. It must be above 0 or the store does not start.",
    example: 1000,
    unit: milliseconds,
    group: "advanced",
  }),
  max_queue_size: z.int().default(100_000).meta({
    description: "How much output may pile up in memory while the receiver is slow or away",
    details:
      "When the queue is full, records are dropped without failing the step. It must not be smaller than max_export_batch_size, or the store fails when the first step starts.",
    example: 20_000,
    unit: "records",
    group: "advanced",
  }),
  export_timeout_millis: z.int().default(15_000).meta({
    description: "Time that a batch may take until it counts as failed",
    details:
      "OpenTelemetry's SDK for Python takes the number but does not enforce it yet: each single request gives up after 10 seconds, and is repeated when the failure looks temporary.",
    example: 30_000,
    unit: milliseconds,
    group: "advanced",
  }),
});
