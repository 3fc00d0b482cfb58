import { BaseModelDeployerConfig, not, optional, truthy, z } from "mlstack";
import { kubernetesContext } from "../../shared/kubernetes.ts";

export const SeldonModelDeployerConfig = BaseModelDeployerConfig.extend({
  base_url: z.string().meta({
    description: "Address of the cluster's ingress through which deployed models are reached",
    details:
      "The addresses for predictions are made from it, as ADDRESS/seldon/NAMESPACE/NAME/api/v0.1/predictions. Begin with http:// or https://; whoever asks for predictions must be able to reach it.",
    example: "http://34.76.12.9",
    find: "kubectl -n istio-system get service istio-ingressgateway -o jsonpath='{.status.loadBalancer.ingress[0]}'",
  }),
  secret: z
    .string()
    .nullable()
    .meta({
      description: "Name of a stored secret with which model servers read from the artifact store; null: none",
      details:
        "Its keys are settings of rclone, such as rclone_config_s3_access_key_id, and are copied into the cluster. With null the login of a gcp or azure artifact store is copied instead. For one of flavor s3 ZenML 0.98 mixes up its parts, so give a secret here unless the pods have a role that may read the bucket.",
      example: "s3-for-seldon",
      find: "mlstack secret list",
      // ZenML 0.98: integrations/seldon/model_deployers/seldon_model_deployer.py, `_create_or_update_kubernetes_secret` looks at the other one first, and
      // `_convert_artifact_store_secret` takes the four values of an S3 store in another order than the store gives them.
      only: not(truthy("kubernetes_secret_name")),
    }),
  kubernetes_secret_name: z.string().nullable().meta({
    description: "Credentials for the artifact store that exist in the cluster already; null: not used",
    details:
      "For places where somebody else manages credentials: it lies in the namespace of the model servers, holds settings of rclone, and wins over everything else. ZenML warns about it at each deployment and means to drop it.",
    example: "seldon-rclone-secret",
    find: "kubectl get secrets -n NAMESPACE",
  }),
  kubernetes_context: kubernetesContext,
  kubernetes_namespace: optional(z.string()).meta({
    description: "Where in the cluster model servers are made; needed when a service connector is linked",
    details:
      "Empty takes the one of the kubeconfig context, which a linked connector does not have: deploying fails then. Seldon Core must be set up to look after it.",
    example: "zenml-workloads-seldon",
    find: "kubectl get namespaces --show-labels",
    localFact: "kube_namespace",
    localFactOf: "kubernetes_context",
  }),
});
export type SeldonModelDeployerConfig = typeof SeldonModelDeployerConfig;
