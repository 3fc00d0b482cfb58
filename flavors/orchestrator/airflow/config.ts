import { BaseOrchestratorConfig, freeform, optional, z } from "mlstack";

export const AirflowOrchestratorSettings = z.object({
  dag_output_dir: optional(z.string()).meta({
    description: "Folder that the files for Airflow are written to, best the one that Airflow watches",
    example: "/opt/airflow/dags",
    find: "airflow config get-value core dags_folder",
  }),
  operator: z.string().default("airflow.providers.docker.operators.docker.DockerOperator").meta({
    description: "How Airflow runs a step: docker, kubernetes_pod, gke_start_pod, or the import path of a class",
    example: "kubernetes_pod",
  }),
  operator_args: freeform()
    .default({})
    .meta({
      description: "Parameters for the class that runs a step, such as a cluster or resources",
      example: { namespace: "airflow", get_logs: true },
    }),
  dag_id: optional(z.string()).meta({
    description: "Name under which Airflow lists the pipeline; empty: made from the pipeline's own",
    example: "churn_training",
  }),
  dag_tags: z
    .array(z.string())
    .default([])
    .meta({
      description: "Words to filter by in the list of Airflow's web page",
      example: ["training", "nightly"],
    }),
  dag_args: freeform()
    .default({})
    .meta({
      description: "Further parameters of Airflow's DAG class, for instance how many runs may overlap",
      example: { max_active_runs: 1 },
      group: "advanced",
    }),
  custom_dag_generator: optional(z.string()).meta({
    description: "Python module to use instead of ZenML's own for writing the file that Airflow reads",
    example: "company.airflow.generator",
    group: "advanced",
  }),
});

export const AirflowOrchestratorConfig = BaseOrchestratorConfig.extend({
  local: z.boolean().default(true).meta({
    description: "Airflow runs on this machine, so that steps may use its folders; turn off for a server elsewhere",
    example: false,
  }),
}).extend(AirflowOrchestratorSettings.shape);
export type AirflowOrchestratorConfig = typeof AirflowOrchestratorConfig;
