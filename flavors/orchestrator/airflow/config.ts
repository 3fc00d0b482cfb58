import { BaseOrchestratorConfig, freeform, optional, z } from "mlstack";

export const AirflowOrchestratorSettings = z.object({
  dag_output_dir: optional(z.string()).meta({
    description: "Folder that DAG files are written to, preferably the one that Airflow watches",
    details:
      "A path on this machine, or a bucket address such as that of Cloud Composer when ZenML can write there. Empty: a folder of ZenML's own that no Airflow looks at, so that each file must be copied by hand.",
    example: "/opt/airflow/dags",
    find: "airflow config get-value core dags_folder",
  }),
  operator: z.string().default("airflow.providers.docker.operators.docker.DockerOperator").meta({
    description: "How Airflow runs a step: docker, kubernetes_pod, gke_start_pod, or the import path of a class",
    details:
      "The short names are stored as the import paths of the classes they stand for. Airflow must have the provider package of the class installed. Version 10 of the Kubernetes one no longer has the path behind kubernetes_pod: write airflow.providers.cncf.kubernetes.operators.pod.KubernetesPodOperator.",
    example: "kubernetes_pod",
    find: "airflow providers list",
  }),
  operator_args: freeform()
    .default({})
    .meta({
      description: "Parameters for the class that runs a step, such as a cluster or resources",
      details:
        "They win over what ZenML passes (image, command, environment), so name only what should differ. With kubernetes_pod, container_resources here replaces the ResourceSettings of a step; pods go to the namespace default unless namespace says otherwise.",
      example: { namespace: "airflow", get_logs: true },
    }),
  dag_id: optional(z.string()).meta({
    description: "Name under which Airflow lists the pipeline; empty: made from the pipeline's own",
    details:
      "Without it, every start of the pipeline adds a new entry to Airflow; with it, the earlier entry is replaced, and one without a schedule that has run already must be triggered again in Airflow. Set it on pipelines, not here, when several of them share this component: they would overwrite each other.",
    example: "churn_training",
  }),
  dag_tags: z
    .array(z.string())
    .default([])
    .meta({
      description: "Words to filter by in the list on Airflow's web page",
      details: "They hold for a whole pipeline; what a single step says in its settings is ignored.",
      example: ["training", "nightly"],
    }),
  dag_args: freeform()
    .default({})
    .meta({
      description: "Further parameters of Airflow's DAG class, for instance how many runs may overlap",
      details:
        "Leave out dag_id, tags, schedule, start_date, end_date, catchup and is_paused_upon_creation: ZenML passes these itself, and a second value breaks the file in Airflow. Values must be plain JSON.",
      example: { max_active_runs: 1 },
      group: "advanced",
    }),
  custom_dag_generator: optional(z.string()).meta({
    description: "Python module to use instead of ZenML's own for writing the file that Airflow reads",
    details:
      "Copy zenml.integrations.airflow.orchestrators.dag_generator and keep its classes and constants. It must be importable where runs are started; it is packed into the file, so that Airflow itself needs no ZenML.",
    example: "company.airflow.generator",
    group: "advanced",
  }),
});

export const AirflowOrchestratorConfig = BaseOrchestratorConfig.extend({
  local: z.boolean().default(true).meta({
    description: "Airflow runs on this machine, so that steps may use its folders; turn off for a server elsewhere",
    details:
      "While it is on, local artifact stores are mounted into the containers of steps and no registry is needed. Turned off, a stack needs a container registry and an image builder, and none of its components may be local.",
    example: false,
  }),
}).extend(AirflowOrchestratorSettings.shape);
export type AirflowOrchestratorConfig = typeof AirflowOrchestratorConfig;
