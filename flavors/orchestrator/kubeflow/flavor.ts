import { BaseOrchestratorFlavor, checkedIn, clear, noLocalFiles, remoteRegistry, requires } from "mlstack";
import { clientCredentialsPair } from "../../shared/kubeflowPipelines.ts";
import { clusterAccess, contextIsKnown } from "../../shared/kubernetesAccess.ts";
import { KubeflowOrchestratorConfig, KubeflowOrchestratorSettings } from "./config.ts";

export class KubeflowOrchestratorFlavor extends BaseOrchestratorFlavor<KubeflowOrchestratorConfig> {
  readonly name = "kubeflow";
  override readonly title = "Kubeflow Pipelines";
  override readonly summary =
    "Hands pipelines to an installation of Kubeflow Pipelines, with its own page and schedules.";
  override readonly details =
    "Needs Kubeflow Pipelines 2 in a cluster, with a remote artifact store and a remote container registry in the stack. It is reached through a Kubernetes service connector, a context of the kubeconfig, or its web address, in this order. An installation is work to keep running; in return it brings a page with graphs of runs and schedules of its own. Without one, the kubernetes orchestrator does more with less.";
  override readonly integration = "kubeflow";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/orchestrators/kubeflow";
  override readonly connector = { resourceType: "kubernetes-cluster" };
  readonly configSchema = KubeflowOrchestratorConfig;
  override readonly settingsSchema = KubeflowOrchestratorSettings;
  // ZenML 0.98: integrations/kubeflow/flavors/kubeflow_orchestrator_flavor.py
  override readonly rules = [
    clientCredentialsPair,
    clear({ id: "pod_settings_replaced", field: "pod_settings", raw: true }),
  ];
  override readonly traits = { remote: true };
  override readonly stackRules = checkedIn(
    "integrations/kubeflow/orchestrators/kubeflow_orchestrator.py:255",
    requires("container_registry", "image_builder"),
    clusterAccess({ or: ["kubeflow_hostname"], words: "set kubeflow_hostname or " }),
    contextIsKnown(),
    noLocalFiles,
    remoteRegistry,
  );
}
