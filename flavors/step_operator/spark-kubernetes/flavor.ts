import { BaseStepOperatorFlavor, checkedIn, remoteArtifactStore, remoteRegistry, requires } from "mlstack";
import { SparkKubernetesStepOperatorConfig, SparkKubernetesStepOperatorSettings } from "./config.ts";

export class SparkKubernetesStepOperatorFlavor extends BaseStepOperatorFlavor<SparkKubernetesStepOperatorConfig> {
  readonly name = "spark-kubernetes";
  override readonly title = "Spark on Kubernetes";
  override readonly summary =
    "Runs single steps as Spark applications, for data too large for one machine, in pods of a cluster.";
  override readonly details =
    "The machine that starts steps needs spark-submit on its PATH, that is Java and Spark, and a kubeconfig or certificate with which it may create pods; service connectors do not apply. Images have to contain Spark and Java as well, so give the pipeline a parent image with them. With an S3 artifact store its access key and secret must be set in that store, and other stores need their Hadoop connector in submit_kwargs. For plain Python code, the Kubernetes step operator is far less to set up.";
  override readonly integration = "spark";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/step-operators/spark-kubernetes";
  readonly configSchema = SparkKubernetesStepOperatorConfig;
  override readonly settingsSchema = SparkKubernetesStepOperatorSettings;
  override readonly stackRules = checkedIn(
    "integrations/spark/step_operators/kubernetes_step_operator.py:60",
    requires("container_registry", "image_builder"),
    remoteArtifactStore,
    remoteRegistry,
  );
}
