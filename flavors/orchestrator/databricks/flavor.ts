import {
  all,
  BaseOrchestratorFlavor,
  checkedIn,
  isNull,
  isTimeZone,
  noReference,
  not,
  nothingLocal,
  refuse,
} from "mlstack";
import { databricksClusterRules, servicePrincipalPair } from "../../shared/databricks.ts";
import { DatabricksOrchestratorConfig, DatabricksOrchestratorSettings } from "./config.ts";

export class DatabricksOrchestratorFlavor extends BaseOrchestratorFlavor<DatabricksOrchestratorConfig> {
  readonly name = "databricks";
  override readonly title = "Databricks";
  override readonly summary =
    "Runs a pipeline as one Databricks job on a cluster of its own; for teams whose data is there.";
  override readonly details =
    "Needs a workspace and an artifact store in the cloud, but no container registry: your code travels as a Python wheel and requirements are installed on the cluster. Log in as a service principal (client_id, client_secret) or with what the machine has; service connectors do not fit. Runs are handed over and not waited for, and schedules need a time zone. Databricks bills its own units on top of the machines.";
  override readonly integration = "databricks";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/orchestrators/databricks";
  readonly configSchema = DatabricksOrchestratorConfig;
  override readonly settingsSchema = DatabricksOrchestratorSettings;
  // ZenML 0.98: integrations/databricks/flavors/databricks_orchestrator_flavor.py
  override readonly rules = [
    servicePrincipalPair,
    ...databricksClusterRules,
    refuse({
      id: "schedule_timezone_known",
      if: all(not(isNull("schedule_timezone")), not(isTimeZone("schedule_timezone"))),
      message: "schedule_timezone must be the name of a time zone, such as Europe/Berlin or UTC.",
      fields: ["schedule_timezone"],
    }),
    noReference("schedule_timezone"),
  ];
  override readonly traits = { remote: true };
  override readonly stackRules = checkedIn(
    "integrations/databricks/orchestrators/databricks_orchestrator.py:70",
    nothingLocal,
  );
}
