import { BaseModelRegistryFlavor, checkedIn, flavorIs, not, refuseStack, requires } from "mlstack";
import { MLflowModelRegistryConfig } from "./config.ts";

export class MLflowModelRegistryFlavor extends BaseModelRegistryFlavor<MLflowModelRegistryConfig> {
  readonly name = "mlflow";
  override readonly title = "MLflow Model Registry";
  override readonly summary =
    "Keeps versions of models with stages and notes in the MLflow that tracks your experiments.";
  override readonly details =
    "It has no fields of its own: address and login are those of the stack's MLflow experiment tracker, which must be there and come first if there are several. A tracker without a server works too, for one machine and from MLflow 2.1.1 on. On Databricks the tracker also decides whether models go into Unity Catalog.";
  override readonly integration = "mlflow";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/model-registries/mlflow";
  readonly configSchema = MLflowModelRegistryConfig;
  override readonly stackRules = checkedIn(
    "integrations/mlflow/model_registries/mlflow_model_registry.py:154",
    requires("experiment_tracker"),
    refuseStack({
      id: "first_experiment_tracker_not_mlflow",
      if: not(flavorIs("experiment_tracker", "mlflow")),
      message:
        "{flavor} works with the default experiment tracker only if that is MLflow: put an MLflow tracker first.",
    }),
  );
}
