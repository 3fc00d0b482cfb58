import { BaseStepOperatorConfig, freeform, optional, z } from "mlstack";

export const SparkKubernetesStepOperatorSettings = z.object({
  // ZenML 0.98: integrations/spark/flavors/spark_step_operator_flavor.py; the value goes to spark-submit unchecked.
  deploy_mode: z.string().default("cluster").meta({
    description: "Where the driver runs: in a pod of the cluster, or (client) on the machine that starts the step",
    details:
      "Leave it at cluster: the step's code lies in the image that pods get. With client the executors must be able to call back to your machine, which few networks allow. Nothing else is understood, and nothing checks it before the step starts.",
    example: "client",
    group: "advanced",
  }),
  submit_kwargs: optional(freeform()).meta({
    description: "Spark properties, as spark-submit takes them after --conf",
    details:
      "They come last and so win over what ZenML sets: image, namespace, executor cores and memory. Values with blanks break the command line, so quote them inside the text.",
    example: { "spark.executor.instances": "4", "spark.sql.shuffle.partitions": "200" },
    find: "https://spark.apache.org/docs/latest/configuration.html#available-properties",
  }),
});

export const SparkKubernetesStepOperatorConfig = BaseStepOperatorConfig.extend({
  master: z.string().meta({
    description: "Address of the API server of the cluster, with k8s:// in front of its https://",
    details:
      "Both schemes and the port belong to it. Without k8s:// spark-submit refuses the address; without https:// it assumes it. The machine that starts steps must be able to reach it.",
    example: "k8s://https://6F2C1D.gr7.eu-central-1.eks.amazonaws.com:443",
    find: "kubectl cluster-info",
  }),
  namespace: optional(z.string()).meta({
    description: "Part of the cluster in which driver and executors are started; empty: default",
    details: "It must exist, and the service account must be one of its own.",
    example: "spark",
    find: "kubectl get namespaces",
    localFact: "kube_namespace",
  }),
  service_account: optional(z.string()).meta({
    description: "Identity under which the driver starts and watches its executors",
    details:
      "It needs the right to create, list and delete pods, services and ConfigMaps, as the role edit grants it. Empty: the namespace's default account, which usually may not, so that the driver ends at once with Forbidden.",
    example: "spark-driver",
    find: "kubectl get serviceaccounts -n NAMESPACE",
  }),
}).extend(SparkKubernetesStepOperatorSettings.shape);
export type SparkKubernetesStepOperatorConfig = typeof SparkKubernetesStepOperatorConfig;
