import { testRefused, testStored } from "../verdicts.ts";

const server = { tracking_uri: "https://mlflow.example.com" };
const databricks = { tracking_uri: "databricks", databricks_host: "https://dbc.example.com" };
const principal = { databricks_client_id: "i", databricks_client_secret: "s" };
const user = { tracking_username: "u", tracking_password: "p" };

testRefused([
  ["experiment_tracker", "mlflow", { tracking_username: "me" }, "tracking_username"],
  ["experiment_tracker", "mlflow", server, "tracking_uri"],
  ["experiment_tracker", "mlflow", { ...server, tracking_token: "{{lost.token}}" }, "tracking_token"],
  ["experiment_tracker", "mlflow", { tracking_uri: "databricks", tracking_token: "t" }, "databricks_host"],
  ["experiment_tracker", "mlflow", { databricks_host: "https://dbc.example.com" }, "tracking_uri"],
  [
    "experiment_tracker",
    "mlflow",
    { ...databricks, databricks_client_secret: "s", tracking_token: "t" },
    "databricks_client_id",
  ],
  ["experiment_tracker", "mlflow", { ...server, ...user, tracking_token: "t" }, "tracking_uri"],
  ["experiment_tracker", "mlflow", { ...databricks, ...principal, ...user }, "tracking_uri"],
  ["experiment_tracker", "mlflow", { ...server, tracking_token: "t", enable_unity_catalog: true }, "tracking_uri"],
]);

testStored([
  ["experiment_tracker", "mlflow", { tracking_uri: "sqlite:///a.db" }, { tracking_uri: "sqlite:///a.db" }],
  [
    "experiment_tracker",
    "mlflow",
    { ...server, tracking_token: "{{known.token}}" },
    { ...server, tracking_token: "{{known.token}}" },
  ],
  ["experiment_tracker", "mlflow", user, user],
  ["experiment_tracker", "mlflow", { ...server, ...user }, { ...server, ...user }],
  ["experiment_tracker", "mlflow", { ...databricks, ...principal }, { ...databricks, ...principal }],
  [
    "experiment_tracker",
    "mlflow",
    { ...databricks, tracking_token: "t", enable_unity_catalog: true },
    { ...databricks, tracking_token: "t", enable_unity_catalog: true },
  ],
  ["experiment_tracker", "mlflow", { databricks_host: "" }, { databricks_host: "" }],
]);
