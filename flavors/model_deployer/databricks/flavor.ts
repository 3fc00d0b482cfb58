import { all, BaseModelDeployerFlavor, checkedIn, not, own, refuseStack, truthy } from "mlstack";
import { DatabricksModelDeployerConfig } from "./config.ts";

export class DatabricksModelDeployerFlavor extends BaseModelDeployerFlavor<DatabricksModelDeployerConfig> {
  readonly name = "databricks";
  override readonly title = "Databricks Model Serving";
  override readonly summary = "Serves models registered in Databricks on endpoints that Databricks runs and scales.";
  override readonly details =
    "Needs a workspace with Model Serving and a model in its registry; which one, and on how large an endpoint, the step that deploys says. Logs in as a service principal only: by client_id and client_secret, or by a stored secret that holds both. Endpoints cost as long as they are up, so let those for rare requests scale to zero. It differs from Seldon Core in that there is no cluster to look after.";
  override readonly integration = "databricks";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/model-deployers/databricks";
  readonly configSchema = DatabricksModelDeployerConfig;
  override readonly stackRules = checkedIn(
    "integrations/databricks/model_deployers/databricks_model_deployer.py:62",
    refuseStack({
      id: "no_credentials",
      if: own(all(not(all(truthy("client_id"), truthy("client_secret"))), not(truthy("secret_name")))),
      message: "{flavor} cannot log in: set client_id and client_secret, or secret_name.",
      fields: ["client_id", "client_secret", "secret_name"],
    }),
  );
}
