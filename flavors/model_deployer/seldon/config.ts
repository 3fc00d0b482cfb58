import { BaseModelDeployerConfig, isNull, optional, z } from "mlstack";
import { kubernetesContext } from "../../shared/kubernetes.ts";

export const SeldonModelDeployerConfig = BaseModelDeployerConfig.extend({
  base_url: z.string().meta({
    description: "Address of the cluster's ingress through which deployed models are reached",
    example: "http://34.76.12.9",
    find: "kubectl -n istio-system get service istio-ingressgateway -o jsonpath='{.status.loadBalancer.ingress[0]}'",
  }),
  secret: z
    .string()
    .nullable()
    .meta({
      description: "Name of a ZenML secret with which model servers read from the artifact store; null: none",
      example: "s3-for-seldon",
      find: "mlstack secret list (or zenml secret list)",
      // ZenML 0.98: integrations/seldon/model_deployers/seldon_model_deployer.py, `_create_or_update_kubernetes_secret` looks at the other one first.
      only: isNull("kubernetes_secret_name"),
    }),
  kubernetes_secret_name: z.string().nullable().meta({
    description: "Credentials for the artifact store that exist in the cluster already; null: not used",
    example: "seldon-rclone-secret",
    find: "kubectl get secrets",
  }),
  kubernetes_context: kubernetesContext,
  kubernetes_namespace: optional(z.string()).meta({
    description: "Where in the cluster model servers are made; must be set when a service connector is linked",
    example: "zenml-workloads-seldon",
    find: "kubectl get namespaces --show-labels",
    localFact: "kube_namespace",
    localFactOf: "kubernetes_context",
  }),
});
export type SeldonModelDeployerConfig = typeof SeldonModelDeployerConfig;
