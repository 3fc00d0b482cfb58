import { BaseModelDeployerFlavor } from "mlstack";
import { MLflowModelDeployerConfig } from "./config.ts";

export class MLflowModelDeployerFlavor extends BaseModelDeployerFlavor<MLflowModelDeployerConfig> {
  readonly name = "mlflow";
  override readonly title = "MLflow";
  override readonly summary = "Serves models logged to MLflow by a process on this machine; for trying them out.";
  override readonly integration = "mlflow";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/model-deployers/mlflow";
  readonly configSchema = MLflowModelDeployerConfig;
}
