import {
  all,
  BaseOrchestratorFlavor,
  capitalize,
  checkedIn,
  isNull,
  noLocalPath,
  noReference,
  not,
  oneOf,
  onlyWhile,
  refuse,
  remoteRegistry,
  replacedBy,
  requires,
  truthy,
} from "mlstack";
import { clusterAccess, contextIsKnown, podsAreElsewhere } from "../../shared/kubernetesAccess.ts";
import { wholeRequestTimeout } from "../../shared/kubernetesApi.ts";
import { KubernetesOrchestratorConfig, KubernetesOrchestratorSettings } from "./config.ts";

export class KubernetesOrchestratorFlavor extends BaseOrchestratorFlavor<KubernetesOrchestratorConfig> {
  readonly name = "kubernetes";
  override readonly title = "Kubernetes";
  override readonly summary = "Runs each step as a job in a Kubernetes cluster, with nothing else to install there.";
  override readonly details =
    "Needs a namespace, a container registry and an image builder, and a ZenML server that pods can reach; a database on your machine is not enough. Log in with a linked service connector (best for teams), a context of your kubeconfig, or from inside the cluster. A small pod watches over each run, so your own machine may go offline; schedules become cron jobs. Unlike Kubeflow or Tekton it has nothing to install and no web page of its own: look at runs in ZenML.";
  override readonly integration = "kubernetes";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/orchestrators/kubernetes";
  override readonly connector = { resourceType: "kubernetes-cluster" };
  readonly configSchema = KubernetesOrchestratorConfig;
  override readonly settingsSchema = KubernetesOrchestratorSettings;
  // ZenML 0.98: integrations/kubernetes/flavors/kubernetes_orchestrator_flavor.py
  override readonly rules = [
    replacedBy("pod_name_prefix", "job_name_prefix"),
    ...wholeRequestTimeout,
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
    noReference("concurrency_policy", "pod_failure_policy"),
  ];
  override readonly traits = { remote: not(truthy("local")), local: truthy("local") };
  override readonly stackRules = checkedIn(
    "integrations/kubernetes/orchestrators/kubernetes_orchestrator.py:293",
    requires("container_registry", "image_builder"),
    clusterAccess({ or: ["incluster"], words: "turn on incluster or " }),
    contextIsKnown({ unless: "incluster" }),
    ...onlyWhile(podsAreElsewhere, noLocalPath, remoteRegistry),
  );
}
