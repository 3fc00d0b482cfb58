import { expect, test } from "bun:test";
import { check, testRefused, testStored } from "./verdicts.ts";

const mlflow = { tracking_uri: "https://mlflow.example.com" };

testRefused([
  ["artifact_store", "local", { path: "s3://bucket" }, "path"],
  ["artifact_store", "local", { path: "{{a.b}}" }, "path"],
  ["artifact_store", "s3", { path: "gs://bucket" }, "path"],
  ["artifact_store", "s3", { path: "s3://b", client_kwargs: { endpoint_url: "minio:9000" } }, "client_kwargs"],
  ["artifact_store", "s3", { path: "s3://b", client_kwargs: "{{a.b}}" }, "client_kwargs"],
  ["container_registry", "aws", { uri: "123.dkr.ecr.eu-west-1.amazonaws.com/team" }, "uri"],
  ["orchestrator", "kubernetes", { concurrency_policy: "Never" }, "concurrency_policy"],
  ["orchestrator", "kubernetes", { api_request_timeout: 0.5 }, "api_request_timeout"],
  ["orchestrator", "kubernetes", { pod_name_prefix: "a", job_name_prefix: "b" }, "pod_name_prefix"],
  ["orchestrator", "kubeflow", { client_username: "me" }, "client_username"],
  ["orchestrator", "airflow", { operator: "{{a.b}}" }, "operator"],
  ["experiment_tracker", "mlflow", { tracking_username: "me" }, "tracking_username"],
  ["experiment_tracker", "mlflow", mlflow, "tracking_uri"],
  ["experiment_tracker", "mlflow", { ...mlflow, tracking_token: "{{lost.token}}" }, "tracking_token"],
  ["experiment_tracker", "mlflow", { tracking_uri: "databricks", tracking_token: "t" }, "databricks_host"],
  ["experiment_tracker", "mlflow", { databricks_host: "https://dbc.example.com" }, "tracking_uri"],
  ["experiment_tracker", "wandb", { api_key: "k", run_id: "1", run_id_strategy: "new_on_retry" }, "run_id"],
  ["experiment_tracker", "wandb", { api_key: "k", resume: "must" }, "resume"],
  ["experiment_tracker", "wandb", { api_key: "k", run_id_strategy: "reuse_on_retry", resume: "never" }, "resume"],
  ["experiment_tracker", "wandb", { api_key: "k", run_config: { zenml_run: 1n } }, "run_config"],
  ["experiment_tracker", "wandb", { api_key: "k", init_kwargs: { project: "p" } }, "init_kwargs"],
  ["model_deployer", "seldon", { base_url: "http://x", secret: null }, "kubernetes_secret_name"],
  ["step_operator", "sagemaker", { role: "arn", input_data_s3_uri: [] }, "input_data_s3_uri"],
  ["alerter", "slack", {}, "slack_token"],
]);

testStored([
  ["artifact_store", "local", {}, {}],
  ["artifact_store", "s3", { path: "'s3://b'" }, { path: "s3://b" }],
  [
    "artifact_store",
    "s3",
    { path: "s3://b", client_kwargs: '{"endpoint_url": "http://minio:9000//"}' },
    { path: "s3://b", client_kwargs: { endpoint_url: "http://minio:9000" } },
  ],
  ["container_registry", "default", { uri: "localhost:5000/" }, { uri: "localhost:5000" }],
  ["container_registry", "aws", { uri: "123.dkr.ecr.x.com/" }, { uri: "123.dkr.ecr.x.com" }],
  ["orchestrator", "kubernetes", { concurrency_policy: " forbid " }, { concurrency_policy: "Forbid" }],
  ["orchestrator", "kubernetes", { api_request_timeout: 2.5 }, { api_request_timeout: 2n }],
  ["orchestrator", "kubernetes", { pod_name_prefix: "a" }, { job_name_prefix: "a" }],
  [
    "orchestrator",
    "kubeflow",
    { client_username: "me", client_password: "" },
    { client_username: "me", client_password: "" },
  ],
  ["orchestrator", "kubeflow", { pod_settings: { host_ipc: true } }, {}],
  [
    "orchestrator",
    "airflow",
    { operator: "docker" },
    { operator: "airflow.providers.docker.operators.docker.DockerOperator" },
  ],
  ["experiment_tracker", "mlflow", { tracking_uri: "sqlite:///a.db" }, { tracking_uri: "sqlite:///a.db" }],
  [
    "experiment_tracker",
    "mlflow",
    { ...mlflow, tracking_token: "{{known.token}}" },
    { ...mlflow, tracking_token: "{{known.token}}" },
  ],
  [
    "model_deployer",
    "seldon",
    { base_url: "http://x", secret: null, kubernetes_secret_name: null },
    { base_url: "http://x", secret: null, kubernetes_secret_name: null },
  ],
  [
    "alerter",
    "slack",
    { slack_token: "t", default_slack_channel_id: "C1" },
    { slack_token: "t", slack_channel_id: "C1" },
  ],
]);

test("a deprecated field is accepted with a warning that names what to do", async () => {
  const { problems, warnings } = await check("step_operator", "sagemaker", {
    role: "arn",
    instance_type: "ml.m5.large",
  });
  expect(problems).toEqual([]);
  expect(warnings).toMatchObject([{ rule: "deprecated-field", at: { field: ["instance_type"] } }]);
});
