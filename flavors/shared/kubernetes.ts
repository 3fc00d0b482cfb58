import { optional, z } from "mlstack";

/** The cluster that the own kubectl knows under this name. */
export const kubernetesContext = optional(z.string()).meta({
  description: "Cluster to use, by the name it has in the kubeconfig of the machine that starts runs",
  details:
    "Leave it empty when a service connector for a Kubernetes cluster is linked: the connector wins. Without one, everybody who uses the component needs a context of this name in a kubeconfig of their own.",
  example: "gke_ml-prod_europe-west1_training",
  find: "kubectl config get-contexts -o name",
  localFact: "kube_context",
});
