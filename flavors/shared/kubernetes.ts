import { not, optional, truthy, z } from "mlstack";

/** The cluster that the own kubectl knows under this name. */
export const kubernetesContext = optional(z.string()).meta({
  description: "Cluster to use, by its context in the kubeconfig of the machine that starts runs",
  details:
    "Leave it empty when a service connector for a Kubernetes cluster is linked: the connector wins. Without one, everybody who uses the component needs a context of this name in a kubeconfig of their own.",
  example: "gke_ml-prod_europe-west1_training",
  find: "kubectl config get-contexts -o name",
  localFact: "kube_context",
});

/** Where in the cluster steps run. */
export const kubernetesNamespace = z.string().default("zenml").meta({
  description: "Part of the cluster in which the jobs and pods of steps are made",
  details:
    "It must be there already: nothing creates it for you (kubectl create namespace ml-pipelines). Its quotas, service accounts, secrets and volume claims are the ones that count.",
  example: "ml-pipelines",
  find: "kubectl get namespaces",
  localFact: "kube_namespace",
  localFactOf: "kubernetes_context",
});

/** Log in with the account of the own pod; where there is none, with what else is configured. */
export const inclusterFirst = z.boolean().default(false).meta({
  description: "When used from a pod of the same cluster, log in with that pod's service account first",
  details:
    "For notebooks, CI runners and servers inside the cluster. Outside of it, the linked connector or else kubernetes_context is used instead, so one component can serve both.",
  example: true,
  group: "advanced",
});

/** Log in with the account of the own pod and in no other way. */
export const inclusterOnly = z.boolean().default(false).meta({
  description: "Log in with the service account of the calling pod, which must be in the same cluster",
  details:
    "Connector and kubernetes_context are then ignored, so the same component fails on a laptop. The account of the calling pod needs the right to create pods in the namespace.",
  example: true,
  group: "advanced",
});

/** Whether parts of a stack that only one machine can reach may stand beside a cluster elsewhere. */
export const skipLocalValidations = z
  .boolean()
  .default(false)
  .meta({
    description: "Do not refuse a stack that also has components which only one machine can reach",
    details:
      "Beside a cluster elsewhere, folders of this machine and registries on localhost are refused, because pods cannot reach them. Turn the check off only when they can, for instance because the folder is a share that every node mounts.",
    example: true,
    group: "advanced",
    // ZenML 0.98: integrations/kubernetes/orchestrators/kubernetes_orchestrator.py, `validator`: nothing of it is checked for a local cluster.
    only: not(truthy("local")),
  });
