import { testRefused, testStored } from "../verdicts.ts";

const pod = "airflow.providers.cncf.kubernetes.operators.kubernetes_pod.KubernetesPodOperator";
const gke = "airflow.providers.google.cloud.operators.kubernetes_engine.GKEStartPodOperator";

testRefused([
  ["orchestrator", "airflow", { operator: "{{a.b}}" }, "operator"],
  ["orchestrator", "airflow", { operator: "{{known.operator}}" }, "operator"],
]);

testStored([
  [
    "orchestrator",
    "airflow",
    { operator: "docker" },
    { operator: "airflow.providers.docker.operators.docker.DockerOperator" },
  ],
  ["orchestrator", "airflow", { operator: "kubernetes_pod" }, { operator: pod }],
  ["orchestrator", "airflow", { operator: "gke_start_pod" }, { operator: gke }],
  ["orchestrator", "airflow", { operator: "Docker" }, { operator: "Docker" }],
  ["orchestrator", "airflow", { operator: "company.operators.Own" }, { operator: "company.operators.Own" }],
]);
