import { BaseStepOperatorFlavor, checkedIn, remoteArtifactStore, remoteRegistry, requires } from "mlstack";
import { wholeRequestTimeout } from "../../shared/kubernetesApi.ts";
import { KubernetesStepOperatorConfig, KubernetesStepOperatorSettings } from "./config.ts";

export class KubernetesStepOperatorFlavor extends BaseStepOperatorFlavor<KubernetesStepOperatorConfig> {
  readonly name = "kubernetes";
  override readonly title = "Kubernetes";
  override readonly summary = "Sends single heavy steps to a Kubernetes cluster while the rest runs elsewhere.";
  override readonly details =
    "Needs a namespace in the cluster, and an artifact store, a container registry and an image builder that are not on this machine. Log in with a linked service connector, a context of your kubeconfig, or from inside the cluster. Take it when one step needs a GPU that your orchestrator does not have; if all steps run in the same cluster anyway, the Kubernetes orchestrator with settings per step is simpler. A failed job is not started again by the cluster: retries come from the orchestrator.";
  override readonly integration = "kubernetes";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/step-operators/kubernetes";
  override readonly connector = { resourceType: "kubernetes-cluster" };
  readonly configSchema = KubernetesStepOperatorConfig;
  override readonly settingsSchema = KubernetesStepOperatorSettings;
  // ZenML 0.98: integrations/kubernetes/flavors/kubernetes_step_operator_flavor.py
  override readonly rules = wholeRequestTimeout;
  override readonly traits = { remote: true };
  override readonly stackRules = checkedIn(
    "integrations/kubernetes/step_operators/kubernetes_step_operator.py:101",
    requires("container_registry", "image_builder"),
    remoteArtifactStore,
    remoteRegistry,
  );
}
