import { BaseStepOperatorFlavor, checkedIn, remoteArtifactStore } from "mlstack";
import { databricksClusterRules, servicePrincipalPair } from "../../shared/databricks.ts";
import { DatabricksStepOperatorConfig, DatabricksStepOperatorSettings } from "./config.ts";

export class DatabricksStepOperatorFlavor extends BaseStepOperatorFlavor<DatabricksStepOperatorConfig> {
  readonly name = "databricks";
  override readonly title = "Databricks";
  override readonly summary = "Runs single steps on Databricks clusters made for them, beside any orchestrator.";
  override readonly details =
    "Needs a workspace and an artifact store that is not on this machine; a container registry is of no use, as code arrives as a Python wheel. Each step that names the operator waits some minutes for a fresh cluster, so that it pays off for long steps or those that use Spark. Log in as a service principal or with what the machine has. If every step belongs there, the orchestrator of the same name shares one cluster per run.";
  override readonly integration = "databricks";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/step-operators/databricks";
  readonly configSchema = DatabricksStepOperatorConfig;
  override readonly settingsSchema = DatabricksStepOperatorSettings;
  // ZenML 0.98: integrations/databricks/flavors/databricks_step_operator_flavor.py
  override readonly rules = [servicePrincipalPair, ...databricksClusterRules];
  override readonly traits = { remote: true };
  override readonly stackRules = checkedIn(
    "integrations/databricks/step_operators/databricks_step_operator.py:130",
    remoteArtifactStore,
  );
}
