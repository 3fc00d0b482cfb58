import type { DescribedFlavor } from "../../src/core/loadedFlavor.ts";
import { fitOfNew } from "../../src/core/stackRule/example.ts";
import type { StackSurroundings } from "../../src/core/stackRule/inQuestion.ts";
import type { Configuration, Value } from "../../src/core/value/value.ts";
import { type Made, type MadeStack, madeMembers } from "./made.ts";

/** Stores and registries on this machine and elsewhere. */
export const remoteStore: Made = { flavor: "gcp", configuration: { path: "gs://ml" } };
export const localStore: Made = { flavor: "local" };
const s3Store: Made = { flavor: "s3", configuration: { path: "s3://ml" } };
const remoteRegistry: Made = { flavor: "dockerhub", configuration: { uri: "docker.io/team" } };
export const localRegistry: Made = { flavor: "default", configuration: { uri: "localhost:5000" } };
const mlflow: Made = { flavor: "mlflow", configuration: { tracking_uri: "https://mlflow.example.com" } };

/** What stands beside a component of a flavor so that nothing is wrong. */
export function companions({ spec }: DescribedFlavor): MadeStack {
  const store = spec.type === "image_builder" && spec.name === "aws" ? s3Store : remoteStore;
  return {
    orchestrator: [{ flavor: "local_docker" }],
    artifact_store: [store],
    container_registry: [remoteRegistry],
    ...(spec.type === "model_registry" && { experiment_tracker: [mlflow] }),
  };
}

/** A component of the flavor with which its companions are content. */
export function sound(flavor: DescribedFlavor): Made {
  const { type, name } = flavor.spec;
  const { [type]: _, ...others } = companions(flavor);
  const { example } = fitOfNew(madeMembers(others), {})(flavor);
  const required = flavor.fields.filter((field) => field.required).map((field) => field.name);
  const fields = [...required, ...example.filled];
  const configuration = Object.fromEntries(
    fields.map((field): [string, Value] => [field, example.member.value(field) ?? null]),
  );
  // Airflow is local unless it is told otherwise, and then asks for nothing.
  const isElsewhere: Configuration = flavor.fields.some((field) => field.name === "local") ? { local: false } : {};
  return { flavor: name, configuration: { ...configuration, ...isElsewhere } };
}

/** How a sound stack is made to break a rule: what replaces companions, what is set of the component itself, what is known of the machine. */
export interface Breaking {
  readonly beside?: MadeStack;
  readonly own?: Configuration;
  readonly around?: StackSurroundings;
}

/** By the id of the rule, for every flavor that has it. */
export const breaking: Readonly<Record<string, Breaking>> = {
  requires: { beside: { container_registry: [], experiment_tracker: [] }, around: { addsImageBuilder: false } },
  no_container_registry: { beside: { container_registry: [] } },
  container_registry_is_local: { beside: { container_registry: [localRegistry] } },
  artifact_store_is_local: { beside: { artifact_store: [localStore] } },
  any_component_is_local: { beside: { sandbox: [{ flavor: "local" }] } },
  any_component_has_local_path: { beside: { model_deployer: [{ flavor: "vllm" }] } },
  no_pipeline_root: { beside: { artifact_store: [s3Store] }, own: { pipeline_root: "" } },
  no_cluster_access: { own: { kubernetes_context: null, kubeflow_hostname: null, incluster: false } },
  kube_context_unknown: {
    own: { kubernetes_context: "prod" },
    around: { knowsContext: (context) => context === "dev" },
  },
  no_token: { own: { token: null } },
  no_token_or_secret_name: { own: { token: "" } },
  no_credentials: { own: { client_id: null, client_secret: null } },
  artifact_store_not_s3: { beside: { artifact_store: [{ flavor: "b2", configuration: { path: "s3://ml" } }] } },
  artifact_store_not_gcp: { beside: { artifact_store: [s3Store] } },
  context_in_local_artifact_store: {
    beside: { artifact_store: [localStore] },
    own: { store_context_in_artifact_store: true },
  },
  first_experiment_tracker_not_mlflow: {
    beside: { experiment_tracker: [{ flavor: "trackio" }, mlflow] },
  },
  tracking_uri_scheme: { own: { tracking_uri: "./mlruns" } },
  no_tracking_uri_needs_local_artifact_store: { own: { tracking_uri: null } },
  context_root_dir_exists: { own: { context_root_dir: "/ge" }, around: { pathExists: () => false } },
};
