import {
  all,
  BaseOrchestratorFlavor,
  capitalize,
  isNull,
  noReference,
  not,
  oneOf,
  refuse,
  replacedBy,
  truncate,
} from "mlstack";
import { KubernetesOrchestratorConfig, KubernetesOrchestratorSettings } from "./config.ts";

export class KubernetesOrchestratorFlavor extends BaseOrchestratorFlavor<KubernetesOrchestratorConfig> {
  readonly name = "kubernetes";
  override readonly title = "Kubernetes";
  override readonly summary = "Runs each step as a job in a Kubernetes cluster, with nothing else to install there.";
  override readonly integration = "kubernetes";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/orchestrators/kubernetes";
  override readonly connector = { resourceType: "kubernetes-cluster" };
  readonly configSchema = KubernetesOrchestratorConfig;
  override readonly settingsSchema = KubernetesOrchestratorSettings;
  // ZenML 0.98: integrations/kubernetes/flavors/kubernetes_orchestrator_flavor.py
  override readonly rules = [
    replacedBy("pod_name_prefix", "job_name_prefix"),
    truncate({ id: "api_request_timeout_int", field: "api_request_timeout", raw: true }),
    refuse({
      id: "concurrency_policy",
      if: all(
        not(isNull("concurrency_policy")),
        not(oneOf("concurrency_policy", ["Allow", "Forbid", "Replace"], { ignoreCase: true })),
      ),
      message: "concurrency_policy must be Allow, Forbid or Replace.",
      fields: ["concurrency_policy"],
    }),
    capitalize({ id: "concurrency_policy_case", field: "concurrency_policy" }),
    noReference("concurrency_policy", "pod_failure_policy", "api_request_timeout"),
  ];
}
