import { BaseOrchestratorFlavor, checkedIn, noLocalFiles, remoteRegistry, requires } from "mlstack";
import { clientCredentialsPair } from "../../shared/kubeflowPipelines.ts";
import { clusterAccess, contextIsKnown } from "../../shared/kubernetesAccess.ts";
import { TektonOrchestratorConfig, TektonOrchestratorSettings } from "./config.ts";

export class TektonOrchestratorFlavor extends BaseOrchestratorFlavor<TektonOrchestratorConfig> {
  readonly name = "tekton";
  override readonly title = "Tekton";
  override readonly summary =
    "Runs pipelines on Tekton by way of Kubeflow Pipelines, for clusters that have both already.";
  override readonly details =
    "Needs Kubeflow Pipelines 2 with its Tekton backend in a cluster, and a remote artifact store and container registry. Log in with a Kubernetes service connector or a context of the kubeconfig; one of them must be there. It cannot run on a schedule, cannot start from a notebook, and heeds few wishes about pods. If Tekton is not a given, kubeflow offers schedules and kubernetes full control of pods.";
  override readonly integration = "tekton";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/orchestrators/tekton";
  override readonly connector = { resourceType: "kubernetes-cluster" };
  readonly configSchema = TektonOrchestratorConfig;
  override readonly settingsSchema = TektonOrchestratorSettings;
  override readonly rules = [clientCredentialsPair];
  override readonly traits = { remote: true };
  override readonly stackRules = checkedIn(
    "integrations/tekton/orchestrators/tekton_orchestrator.py:290",
    requires("container_registry", "image_builder"),
    clusterAccess({ or: [], words: "or " }),
    contextIsKnown(),
    noLocalFiles,
    remoteRegistry,
  );
}
