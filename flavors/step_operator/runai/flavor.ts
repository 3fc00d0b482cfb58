import {
  all,
  BaseStepOperatorFlavor,
  belowField,
  checkedIn,
  equal,
  isNull,
  matches,
  noReference,
  not,
  refuse,
  remoteArtifactStore,
  remoteRegistry,
  repeated,
  requires,
  some,
  startsWith,
  trimEnd,
  truthy,
} from "mlstack";
import { RunaiStepOperatorConfig, RunaiStepOperatorSettings } from "./config.ts";
import { containerPaths } from "./mounts.ts";

const memoryFields = ["cpu_memory_request", "cpu_memory_limit", "gpu_memory_request", "gpu_memory_limit"] as const;

// Python's \d takes digits of every script, and its $ also stands before a last line feed.
const memory = String.raw`^\p{Nd}+(?:\.\p{Nd}+)?(?:[KMGT]i?)\n?$`;
const octalMode = String.raw`^0[0-7]{3}\n?$`;

// What Python's urlparse takes for a URL with a host: after a user, if any, a name or an IPv6 address in brackets.
const withHost = String.raw`^https?://(?:[^/?#]*@)?(?:\[[^\]/?#]*:[^\]/?#]*\]|[^/?#:@[\]])[^/?#@[\]]*(?:[/?#]|$)`;
const withQueryOrFragment = String.raw`^[^#]*\?[^#]|#.`;

const absolutePaths = [...containerPaths, { field: "host_path_mounts", key: "path" }] as const;
const withModes = ["config_map_mounts", "secret_mounts"] as const;

export class RunaiStepOperatorFlavor extends BaseStepOperatorFlavor<RunaiStepOperatorConfig> {
  readonly name = "runai";
  override readonly title = "Run:ai";
  override readonly summary =
    "Runs single steps as trainings in a Run:ai cluster, on whole GPUs or on guaranteed fractions of one.";
  override readonly details =
    "You need a Run:ai project with quota and the client id and secret of an application that may submit trainings there; service connectors do not apply. Images are built and pushed first, so the stack needs a container registry that the cluster can pull from, and an artifact store that it can reach. Take it when your GPUs are shared through Run:ai already; on a plain cluster, the Kubernetes step operator has less to set up but cannot split a card.";
  override readonly integration = "runai";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/step-operators/runai";
  readonly configSchema = RunaiStepOperatorConfig;
  override readonly settingsSchema = RunaiStepOperatorSettings;
  // ZenML 0.98: integrations/runai/flavors/runai_step_operator_flavor.py and runai_training_workload_settings.py
  override readonly rules = [
    ...memoryFields.map((field) =>
      refuse({
        id: `${field}_format`,
        if: all(not(isNull(field)), not(matches(field, memory))),
        message: `${field} must be a number and one of K, M, G, T, Ki, Mi, Gi or Ti, such as 16Gi.`,
        fields: [field],
      }),
    ),
    refuse({
      id: "gpu_memory_request_missing",
      if: all(equal("gpu_request_type", "memory"), not(truthy("gpu_memory_request"))),
      message: "gpu_request_type memory needs gpu_memory_request: set it, or ask for a portion.",
      fields: ["gpu_memory_request", "gpu_request_type"],
    }),
    refuse({
      id: "gpu_portion_limit_below_request",
      if: belowField("gpu_portion_limit", "gpu_portion_request"),
      message: "gpu_portion_limit must not be below gpu_portion_request, which is 1 when it is not set.",
      fields: ["gpu_portion_limit", "gpu_portion_request"],
    }),
    refuse({
      id: "completions_below_parallelism",
      if: belowField("completions", "parallelism"),
      message: "parallelism must not be above completions.",
      fields: ["parallelism", "completions"],
    }),
    refuse({
      id: "mount_paths_unique",
      if: repeated(...containerPaths),
      message: "Two mounts have the same path in the container: give each one its own, whatever its kind.",
      fields: ["pvc_mounts", "config_map_mounts", "secret_mounts", "nfs_mounts", "s3_mounts", "host_path_mounts"],
    }),
    ...absolutePaths.map(({ field, key }) =>
      refuse({
        id: `${field}_${key}_absolute`,
        if: some(field, () => not(startsWith(key, ["/"]))),
        message: `Every ${key} in ${field} must begin with a slash.`,
        fields: [field],
      }),
    ),
    ...withModes.map((field) =>
      refuse({
        id: `${field}_mode`,
        if: some(field, () => all(not(isNull("default_mode")), not(matches("default_mode", octalMode)))),
        message: `default_mode in ${field} must be four octal digits that begin with 0, such as 0444.`,
        fields: [field],
      }),
    ),
    refuse({
      id: "runai_base_url_scheme",
      if: not(startsWith("runai_base_url", ["http://", "https://"])),
      message: "runai_base_url must start with http:// or https://.",
      fields: ["runai_base_url"],
    }),
    refuse({
      id: "runai_base_url_host",
      if: all(startsWith("runai_base_url", ["http://", "https://"]), not(matches("runai_base_url", withHost))),
      message: "runai_base_url must name a host, such as https://acme.run.ai.",
      fields: ["runai_base_url"],
    }),
    refuse({
      id: "runai_base_url_query",
      if: matches("runai_base_url", withQueryOrFragment),
      message: "runai_base_url must have no query and no fragment: leave out what follows ? or #.",
      fields: ["runai_base_url"],
    }),
    trimEnd({ id: "runai_base_url_slash", field: "runai_base_url", characters: "/" }),
    noReference(...memoryFields, "runai_base_url"),
  ];
  override readonly traits = { remote: true };
  override readonly stackRules = checkedIn(
    "integrations/runai/step_operators/runai_step_operator.py:151",
    requires("container_registry", "image_builder"),
    remoteArtifactStore,
    remoteRegistry,
  );
}
