import {
  all,
  any,
  BaseExperimentTrackerFlavor,
  checkedIn,
  equal,
  exactlyOne,
  flavorIs,
  not,
  own,
  refuse,
  refuseStack,
  startsWith,
  truthy,
} from "mlstack";
import { isRemote, MLflowExperimentTrackerConfig, MLflowExperimentTrackerSettings, onDatabricks } from "./config.ts";

export class MLflowExperimentTrackerFlavor extends BaseExperimentTrackerFlavor<MLflowExperimentTrackerConfig> {
  readonly name = "mlflow";
  override readonly title = "MLflow";
  override readonly summary = "Records runs in MLflow: in a local folder, on a server of yours, or on Databricks.";
  override readonly details =
    "Without an address, runs go into a database beside the artifacts, which needs a local artifact store and shows them to nobody else: start `mlflow ui` on it. A shared server costs you its operation, Databricks is the managed kind; both need exactly one way to log in. The MLflow model registry and model deployer build on this tracker, so take it when models are to be versioned and served as well.";
  override readonly integration = "mlflow";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/experiment-trackers/mlflow";
  readonly configSchema = MLflowExperimentTrackerConfig;
  override readonly settingsSchema = MLflowExperimentTrackerSettings;
  // ZenML 0.98: integrations/mlflow/flavors/mlflow_experiment_tracker_flavor.py
  override readonly rules = [
    refuse({
      id: "tracking_username_pair",
      if: exactlyOne(truthy("tracking_username"), truthy("tracking_password")),
      message: "tracking_username and tracking_password must be set together.",
      fields: ["tracking_username", "tracking_password"],
    }),
    refuse({
      id: "databricks_client_id_pair",
      if: exactlyOne(truthy("databricks_client_id"), truthy("databricks_client_secret")),
      message: "databricks_client_id and databricks_client_secret must be set together.",
      fields: ["databricks_client_id", "databricks_client_secret"],
    }),
    refuse({
      id: "databricks_options_need_databricks",
      if: all(
        not(onDatabricks),
        any(
          truthy("databricks_host"),
          truthy("databricks_client_id"),
          truthy("databricks_client_secret"),
          truthy("enable_unity_catalog"),
        ),
      ),
      message: "The Databricks fields are only for tracking_uri databricks; remove them or change tracking_uri.",
      fields: [
        "tracking_uri",
        "databricks_host",
        "databricks_client_id",
        "databricks_client_secret",
        "enable_unity_catalog",
      ],
    }),
    refuse({
      id: "databricks_host_missing",
      if: all(onDatabricks, not(truthy("databricks_host"))),
      message: "tracking_uri databricks needs databricks_host, the address of the workspace.",
      fields: ["databricks_host", "tracking_uri"],
    }),
    refuse({
      id: "auth_methods_not_one",
      if: all(
        isRemote,
        not(
          exactlyOne(
            all(truthy("tracking_username"), truthy("tracking_password")),
            truthy("tracking_token"),
            all(truthy("databricks_client_id"), truthy("databricks_client_secret")),
          ),
        ),
      ),
      message:
        "A remote tracking_uri needs exactly one login: tracking_username with tracking_password, tracking_token, or databricks_client_id with databricks_client_secret.",
      fields: [
        "tracking_uri",
        "tracking_username",
        "tracking_password",
        "tracking_token",
        "databricks_client_id",
        "databricks_client_secret",
      ],
    }),
  ];
  // ZenML 0.98: integrations/mlflow/experiment_trackers/mlflow_experiment_tracker.py, `local_path`. A database such as sqlite: is local and has no path.
  override readonly traits = {
    local: not(isRemote),
    local_path: any(not(truthy("tracking_uri")), startsWith("tracking_uri", ["file:"])),
    local_path_nonempty: any(
      not(truthy("tracking_uri")),
      all(startsWith("tracking_uri", ["file:"]), not(equal("tracking_uri", "file:"))),
    ),
  };
  override readonly stackRules = checkedIn(
    "integrations/mlflow/experiment_trackers/mlflow_experiment_tracker.py:134",
    refuseStack({
      id: "tracking_uri_scheme",
      stage: "load",
      if: own(
        all(
          truthy("tracking_uri"),
          not(startsWith("tracking_uri", ["postgresql", "mysql", "sqlite", "mssql", "http", "https", "file"])),
          not(onDatabricks),
        ),
      ),
      message:
        "tracking_uri must begin with http:, https:, file: or the name of a database such as sqlite:, or be databricks; with {value} the stack does not load.",
      fields: ["tracking_uri"],
      source: "integrations/mlflow/experiment_trackers/mlflow_experiment_tracker.py:86",
    }),
    refuseStack({
      id: "no_tracking_uri_needs_local_artifact_store",
      if: all(not(own(truthy("tracking_uri"))), not(flavorIs("artifact_store", "local"))),
      message:
        "{flavor} without tracking_uri keeps its runs beside a local artifact store: set tracking_uri or take one.",
      fields: ["tracking_uri"],
    }),
  );
}
