import {
  BaseOrchestratorFlavor,
  checkedIn,
  noReference,
  not,
  nothingLocal,
  onlyWhile,
  own,
  replace,
  requires,
  truthy,
} from "mlstack";
import { AirflowOrchestratorConfig, AirflowOrchestratorSettings } from "./config.ts";

export class AirflowOrchestratorFlavor extends BaseOrchestratorFlavor<AirflowOrchestratorConfig> {
  readonly name = "airflow";
  override readonly title = "Apache Airflow";
  override readonly summary = "Turns pipelines into DAGs for an Airflow that you run already, here or elsewhere.";
  override readonly details =
    "Needs an Airflow that reads the folder where files are written, with the provider package of the chosen operator installed (Docker by default). ZenML never talks to Airflow: it writes one file per pipeline and returns, so runs are not waited for and their state is seen in Airflow's web page. There is no login here; who may write into the folder may start runs. Where no Airflow exists yet, the Kubernetes orchestrator asks for less to run and to maintain.";
  override readonly integration = "airflow";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/orchestrators/airflow";
  readonly configSchema = AirflowOrchestratorConfig;
  override readonly settingsSchema = AirflowOrchestratorSettings;
  // ZenML 0.98: integrations/airflow/flavors/airflow_orchestrator_flavor.py, OperatorType
  override readonly rules = [
    replace({
      id: "operator_names",
      field: "operator",
      values: {
        docker: "airflow.providers.docker.operators.docker.DockerOperator",
        kubernetes_pod: "airflow.providers.cncf.kubernetes.operators.kubernetes_pod.KubernetesPodOperator",
        gke_start_pod: "airflow.providers.google.cloud.operators.kubernetes_engine.GKEStartPodOperator",
      },
    }),
    noReference("operator"),
  ];
  override readonly traits = { local: truthy("local") };
  override readonly stackRules = checkedIn(
    "integrations/airflow/orchestrators/airflow_orchestrator.py:138",
    ...onlyWhile(not(own(truthy("local"))), requires("container_registry", "image_builder"), nothingLocal),
  );
}
