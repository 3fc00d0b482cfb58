import { BaseModelDeployerFlavor, checkedIn, requires } from "mlstack";
import { SeldonModelDeployerConfig } from "./config.ts";

export class SeldonModelDeployerFlavor extends BaseModelDeployerFlavor<SeldonModelDeployerConfig> {
  readonly name = "seldon";
  override readonly title = "Seldon Core";
  override readonly summary = "Serves models on Kubernetes with Seldon Core; for production traffic.";
  override readonly details =
    "Needs a cluster with Seldon Core 1 and an ingress such as Istio in place; neither is installed for you. Log in with a linked connector for the cluster, or with a context of the kubeconfig; an image builder is needed for code of your own. Model servers restart without a gap and can have replicas, and the cluster costs whether or not anyone asks. To try a model on this machine, MLflow or BentoML are quicker.";
  override readonly integration = "seldon";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/model-deployers/seldon";
  override readonly connector = { resourceType: "kubernetes-cluster" };
  readonly configSchema = SeldonModelDeployerConfig;
  override readonly stackRules = checkedIn(
    "integrations/seldon/model_deployers/seldon_model_deployer.py:76",
    requires("image_builder"),
  );
}
