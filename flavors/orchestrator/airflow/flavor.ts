import { BaseOrchestratorFlavor, noReference, replace } from "mlstack";
import { AirflowOrchestratorConfig, AirflowOrchestratorSettings } from "./config.ts";

export class AirflowOrchestratorFlavor extends BaseOrchestratorFlavor<AirflowOrchestratorConfig> {
  readonly name = "airflow";
  override readonly title = "Apache Airflow";
  override readonly summary = "Turns pipelines into DAGs for an Airflow that you run already, here or elsewhere.";
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
}
