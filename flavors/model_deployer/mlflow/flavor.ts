import { BaseModelDeployerFlavor } from "mlstack";
import { keepsServicesHere } from "../../shared/localModelServer.ts";
import { MLflowModelDeployerConfig } from "./config.ts";

export class MLflowModelDeployerFlavor extends BaseModelDeployerFlavor<MLflowModelDeployerConfig> {
  readonly name = "mlflow";
  override readonly title = "MLflow";
  override readonly summary = "Serves models logged to MLflow by a process on this machine; for trying them out.";
  override readonly details =
    "Needs an MLflow experiment tracker in the same stack, as that is where models are taken from; there is nothing to log in to. Servers are background processes, which do not work on Windows and end with the machine, and most orchestrators that run steps elsewhere refuse the stack. For traffic that matters take Seldon Core or an endpoint of Databricks or Hugging Face.";
  override readonly integration = "mlflow";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/model-deployers/mlflow";
  readonly configSchema = MLflowModelDeployerConfig;
  override readonly traits = { local: true, ...keepsServicesHere };
}
