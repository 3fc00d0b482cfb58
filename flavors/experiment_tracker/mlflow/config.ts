import { any, BaseExperimentTrackerConfig, equal, freeform, optional, secretField, startsWith, z } from "mlstack";

// ZenML 0.98: integrations/mlflow/experiment_trackers/mlflow_experiment_tracker.py, `configure_mlflow`, and mlflow_utils.py.
export const onDatabricks = equal("tracking_uri", "databricks");
export const isRemote = any(startsWith("tracking_uri", ["http://", "https://"]), onDatabricks);

export const MLflowExperimentTrackerSettings = z.object({
  experiment_name: optional(z.string()).meta({
    description: "Heading under which MLflow groups runs; empty: the pipeline's name",
    details:
      "It is made when it does not exist yet. On Databricks it is a path in the workspace, and a slash is put in front of one that has none: give a folder that the login may write to. Set it per pipeline or step to gather what should be compared on one page.",
    example: "churn-prediction",
    find: "mlflow experiments search",
  }),
  nested: z.boolean().default(false).meta({
    description: "Record each step as a child of its pipeline's run instead of in one flat run",
    details:
      "The outer one carries the pipeline run's name and the inner ones those of the steps, which keeps equal metric names of several steps apart. Turned off, all steps share one flat run, in which logging a parameter again with another value is an error.",
    example: true,
  }),
  tags: freeform()
    .optional()
    .meta({
      description: "Key-value pairs put on runs in MLflow, to search by later",
      details:
        "They come on top of the marks that ZenML sets itself, on the outer as well as on nested runs. Values become text in MLflow.",
      example: { team: "growth" },
    }),
});

export const MLflowExperimentTrackerConfig = BaseExperimentTrackerConfig.extend({
  tracking_uri: optional(z.string()).meta({
    description: "Address of the server or database that records runs; empty: a database in a local artifact store",
    details:
      "Addresses that begin with http:// or https://, and the word databricks, count as remote and need exactly one way to log in: user and password, a token, or a Databricks service principal. A database (postgresql://, mysql://, sqlite:///) or a folder (file:) needs none here.",
    example: "https://mlflow.example.com",
    find: "The address bar while MLflow is open in your browser",
  }),
  tracking_username: optional(secretField()).meta({
    description: "Who logs in to a server with basic authentication; set it together with the password",
    details:
      "The step's environment gets it as MLFLOW_TRACKING_USERNAME. One without the other is refused, and so is a token beside them.",
    example: "{{mlflow.username}}",
    only: isRemote,
  }),
  tracking_password: optional(secretField()).meta({
    description: "What proves the user to a server with basic authentication",
    details:
      "Handed to the step in MLFLOW_TRACKING_PASSWORD, so it ends up in the memory of every container that logs. Use https, as basic authentication does not hide it.",
    example: "{{mlflow.password}}",
    only: isRemote,
  }),
  tracking_token: optional(secretField()).meta({
    description: "Bearer credential for servers that take one instead of user and password",
    details:
      "For servers behind a proxy that checks tokens, and for Databricks with a personal access token. It excludes user and password as well as the service principal.",
    example: "{{mlflow.token}}",
    find: "Databricks › Settings › Developer › Access tokens",
    only: isRemote,
  }),
  tracking_insecure_tls: z.boolean().default(false).meta({
    description: "Accept a server certificate that cannot be verified; for tests inside your own network only",
    details:
      "Whoever can listen between step and server then reads the login too. Better install the certification authority in the image of the steps.",
    example: true,
    only: isRemote,
    group: "advanced",
  }),
  databricks_host: optional(z.string()).meta({
    description: "Address of the workspace whose managed MLflow is used, when tracking_uri says databricks",
    details:
      "With https:// and without a path. It is required with tracking_uri databricks and refused with any other, because the word alone does not say which workspace.",
    example: "https://dbc-a1b2c3d4-e5f6.cloud.databricks.com",
    find: "databricks auth profiles",
    only: onDatabricks,
    group: "advanced",
  }),
  databricks_client_id: optional(secretField()).meta({
    description: "Application number of the service principal that logs in by OAuth",
    details:
      "Goes with databricks_client_secret; both replace token and user. The principal must be added to the workspace and may edit the folder of the experiment.",
    example: "{{databricks.client_id}}",
    find: "databricks service-principals list",
    only: onDatabricks,
    group: "advanced",
  }),
  databricks_client_secret: optional(secretField()).meta({
    description: "OAuth secret that was made for the service principal",
    details: "It is valid for up to two years; put the date in your calendar, since runs fail from that day on.",
    example: "{{databricks.client_secret}}",
    find: "Databricks account console › User management › Service principals › Secrets",
    only: onDatabricks,
    group: "advanced",
  }),
  enable_unity_catalog: z.boolean().default(false).meta({
    description: "Register models in the governed catalog of Databricks rather than in the workspace",
    details:
      "Models are then registered as catalog.schema.name and follow the grants of that schema. The workspace must have Unity Catalog; only with tracking_uri databricks.",
    example: true,
    only: onDatabricks,
    group: "advanced",
  }),
}).extend(MLflowExperimentTrackerSettings.shape);
export type MLflowExperimentTrackerConfig = typeof MLflowExperimentTrackerConfig;
