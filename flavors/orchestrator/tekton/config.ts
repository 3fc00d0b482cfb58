import { BaseOrchestratorConfig, freeform, isNull, optional, secretField, textMap, truthy, z } from "mlstack";
import { runTimeout, userNamespace } from "../../shared/kubeflowPipelines.ts";
import { kubernetesContext } from "../../shared/kubernetes.ts";
import { synchronous } from "../../shared/orchestration.ts";
import { PodSettings } from "../../shared/podSettings.ts";

// ZenML 0.98: integrations/tekton/orchestrators/tekton_orchestrator.py: `_get_kfp_client` comes to the host without a context only, which `validator` does not let pass; `_create_dynamic_pipeline` reads one node selector and nothing else of where pods go.

export const TektonOrchestratorSettings = z.object({
  synchronous,
  timeout: runTimeout,
  user_namespace: userNamespace,
  pod_settings: optional(PodSettings).meta({
    description: "Kind of GPU for steps, as the node selector accelerator; everything else in it is ignored",
    details:
      "Counts for steps that ask for GPUs in their ResourceSettings, from which CPUs and memory are taken as well. For anything else that is set, ZenML prints a warning and goes on without it.",
    example: { node_selectors: { accelerator: "nvidia.com/gpu" } },
  }),
  client_args: freeform()
    .default({})
    .meta({
      description: "More options for the Kubeflow Pipelines client that talks to the cluster, such as certificates",
      details:
        "Give ssl_ca_cert or verify_ssl for certificates of your own; ui_host makes the printed links right. The entries namespace and kube_context are overwritten by the component's fields.",
      example: { ssl_ca_cert: "/etc/ssl/company-ca.pem" },
      find: "https://kubeflow-pipelines.readthedocs.io/en/stable/source/client.html",
      group: "advanced",
    }),
  client_username: optional(secretField()).meta({
    description: "User name for the web page of the installation, typed in when it is reached by its address",
    details:
      "It must be set together with the password. It is used only with a hostname and without a context, which ZenML 0.98 does not accept in a stack, so that it has no effect today.",
    example: "{{tekton.username}}",
    only: truthy("tekton_hostname"),
    group: "advanced",
  }),
  client_password: optional(secretField()).meta({
    description: "Password for that web page; has a meaning only together with the user name",
    details:
      "One without the other is refused. As long as a context or connector reaches the cluster, nobody asks for it.",
    example: "{{tekton.password}}",
    only: truthy("tekton_hostname"),
    group: "advanced",
  }),
  node_selectors: textMap()
    .default({})
    .meta({
      description: "Labels of nodes, from earlier versions; ZenML 0.98 stores them and looks no further",
      details: "Steps are not placed by it. The kind of GPU belongs in pod_settings.",
      example: { pool: "gpu" },
      find: "kubectl get nodes --show-labels",
      group: "advanced",
    }),
  node_affinity: z
    .record(z.string(), z.array(z.string()))
    .default({})
    .meta({
      description: "Node labels with several allowed values each, from earlier versions; does nothing today",
      details:
        "Kept so that old configurations still load. To bind steps to nodes, use the Kubernetes orchestrator, which follows pod settings in full.",
      example: { "topology.kubernetes.io/zone": ["eu-west-1a", "eu-west-1b"] },
      find: "kubectl get nodes --show-labels",
      group: "advanced",
    }),
});

export const TektonOrchestratorConfig = BaseOrchestratorConfig.extend({
  kubernetes_context: kubernetesContext,
  kubernetes_namespace: z.string().default("kubeflow").meta({
    description: "Namespace in which the pipelines service with its Tekton engine was installed",
    details:
      "The API is looked for here, and runs are made here unless user_namespace names a profile. The usual installation calls it kubeflow.",
    example: "kubeflow-tekton",
    find: "kubectl get pods --all-namespaces -l app=ml-pipeline",
    localFact: "kube_namespace",
    localFactOf: "kubernetes_context",
  }),
})
  .extend(TektonOrchestratorSettings.shape)
  .extend({
    tekton_hostname: optional(z.string()).meta({
      description: "Web address of the installation; a context or connector, which a stack needs, is used in its place",
      details:
        "ZenML 0.98 accepts no stack without a context or a linked connector, and both win over the address. It helps only where stacks are run without being checked.",
      example: "https://tekton.example.com/pipeline",
      find: "kubectl get ingress,virtualservices --all-namespaces",
      only: isNull("kubernetes_context"),
      group: "advanced",
    }),
  });
export type TektonOrchestratorConfig = typeof TektonOrchestratorConfig;
