import { BaseModelDeployerFlavor } from "mlstack";
import { SeldonModelDeployerConfig } from "./config.ts";

export class SeldonModelDeployerFlavor extends BaseModelDeployerFlavor<SeldonModelDeployerConfig> {
  readonly name = "seldon";
  override readonly title = "Seldon Core";
  override readonly summary = "Serves models on Kubernetes with Seldon Core; for production traffic.";
  override readonly integration = "seldon";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/model-deployers/seldon";
  override readonly connector = { resourceType: "kubernetes-cluster" };
  readonly configSchema = SeldonModelDeployerConfig;
}
