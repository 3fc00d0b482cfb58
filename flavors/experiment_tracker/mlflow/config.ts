import { any, BaseExperimentTrackerConfig, equal, freeform, optional, secretField, startsWith, z } from "mlstack";

// ZenML 0.98: integrations/mlflow/experiment_trackers/mlflow_experiment_tracker.py, `configure_mlflow`, and mlflow_utils.py.
export const onDatabricks = equal("tracking_uri", "databricks");
export const isRemote = any(startsWith("tracking_uri", ["http://", "https://"]), onDatabricks);

export const MLflowExperimentTrackerSettings = z.object({
  experiment_name: optional(z.string()).meta({
    description: "Heading under which MLflow groups runs; empty: the pipeline's name",
    example: "churn-prediction",
  }),
  nested: z.boolean().default(false).meta({
    description: "Record each step as a child of its pipeline's run instead of in one flat run",
    example: true,
  }),
  tags: freeform()
    .optional()
    .meta({
      description: "Key-value pairs put on runs in MLflow, to search by later",
      example: { team: "growth" },
    }),
});

export const MLflowExperimentTrackerConfig = BaseExperimentTrackerConfig.extend({
  tracking_uri: optional(z.string()).meta({
    description: "Address of the server or database that records runs; empty: a folder in a local artifact store",
    details:
      "http:// and https:// addresses and the word databricks count as remote and need exactly one way to log in: user and password, a token, or a Databricks service principal.",
    example: "https://mlflow.example.com",
  }),
  tracking_username: optional(secretField()).meta({
    description: "Who logs in to a server with basic authentication; set it together with the password",
    example: "{{mlflow.username}}",
    only: isRemote,
  }),
  tracking_password: optional(secretField()).meta({
    description: "What proves the user to a server with basic authentication",
    example: "{{mlflow.password}}",
    only: isRemote,
  }),
  tracking_token: optional(secretField()).meta({
    description: "Bearer credential for servers that take one instead of user and password",
    example: "{{mlflow.token}}",
    find: "Databricks › Settings › Developer › Access tokens",
    only: isRemote,
  }),
  tracking_insecure_tls: z.boolean().default(false).meta({
    description: "Accept a server certificate that cannot be verified; for tests inside your own network only",
    example: true,
    only: isRemote,
    group: "advanced",
  }),
  databricks_host: optional(z.string()).meta({
    description: "Address of the workspace whose managed MLflow is used, when tracking_uri says databricks",
    example: "https://dbc-a1b2c3d4-e5f6.cloud.databricks.com",
    find: "databricks auth profiles",
    only: onDatabricks,
    group: "advanced",
  }),
  databricks_client_id: optional(secretField()).meta({
    description: "Application number of the service principal that logs in by OAuth",
    example: "{{databricks.client_id}}",
    find: "databricks service-principals list",
    only: onDatabricks,
    group: "advanced",
  }),
  databricks_client_secret: optional(secretField()).meta({
    description: "OAuth secret that was made for the service principal",
    example: "{{databricks.client_secret}}",
    find: "Databricks account console › User management › Service principals › Secrets",
    only: onDatabricks,
    group: "advanced",
  }),
  enable_unity_catalog: z.boolean().default(false).meta({
    description: "Register models in the governed catalog of Databricks rather than in the workspace",
    example: true,
    only: onDatabricks,
    group: "advanced",
  }),
}).extend(MLflowExperimentTrackerSettings.shape);
export type MLflowExperimentTrackerConfig = typeof MLflowExperimentTrackerConfig;
