import { all, BaseOrchestratorConfig, equal, freeform, isNull, optional, secretField, truthy, z } from "mlstack";
import { kubernetesContext } from "../../shared/kubernetes.ts";
import { synchronous } from "../../shared/orchestration.ts";
import { PodSettings } from "../../shared/podSettings.ts";

// ZenML 0.98: integrations/kubeflow/orchestrators/kubeflow_orchestrator.py, `_get_kfp_client`: a context wins over the host, for which alone it logs in.
const reachedByHost = all(truthy("kubeflow_hostname"), isNull("kubernetes_context"));

export const KubeflowOrchestratorSettings = z.object({
  synchronous,
  timeout: z
    .int()
    .default(1200)
    .meta({
      description: "How long to wait for a run to end before the wait is given up",
      details: "Only counts when runs are waited for; the run itself goes on in the cluster.",
      example: 7200,
      unit: "seconds",
      // The same file: `wait_for_run_completion` is called for synchronous runs only.
      only: equal("synchronous", true),
    }),
  user_namespace: optional(z.string()).meta({
    description: "Profile of a multi-user installation in which experiments and runs are made",
    example: "team-vision",
    find: "kubectl get profiles",
  }),
  client_username: optional(secretField()).meta({
    description: "Login for the Kubeflow page when it is protected by a session cookie; needs the password too",
    example: "{{kubeflow.username}}",
    only: reachedByHost,
  }),
  client_password: optional(secretField()).meta({
    description: "What belongs to the login of the Kubeflow page",
    example: "{{kubeflow.password}}",
    only: reachedByHost,
  }),
  client_args: freeform()
    .optional()
    .meta({
      description: "More options of the Kubeflow Pipelines SDK's Client, such as a token or an identity proxy",
      example: { client_id: "kubeflow-oidc-authservice", existing_token: "eyJhbGciOi" },
      group: "advanced",
    }),
  pod_settings: optional(PodSettings).meta({
    description: "ZenML drops what stands here; give such settings to single steps in code",
    details: "ZenML 0.98 replaces this value by empty settings whenever the component is loaded.",
    example: { node_selectors: { pool: "cpu" } },
    group: "advanced",
  }),
});

export const KubeflowOrchestratorConfig = BaseOrchestratorConfig.extend({
  kubernetes_context: kubernetesContext,
  kubeflow_hostname: optional(z.string()).meta({
    description: "Address of the pipelines API; needed for multi-user installations, else found through the cluster",
    example: "https://kubeflow.example.com/pipeline",
    find: "kubectl get ingress --all-namespaces",
  }),
  kubeflow_namespace: z.string().default("kubeflow").meta({
    description: "Where in the cluster the pipelines service itself was installed",
    example: "kubeflow-system",
    find: "kubectl get pods --all-namespaces -l app=ml-pipeline",
    localFact: "kube_namespace",
    localFactOf: "kubernetes_context",
    group: "advanced",
  }),
}).extend(KubeflowOrchestratorSettings.shape);
export type KubeflowOrchestratorConfig = typeof KubeflowOrchestratorConfig;
