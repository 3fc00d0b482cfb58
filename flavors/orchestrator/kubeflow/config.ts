import { all, BaseOrchestratorConfig, freeform, isNull, optional, secretField, truthy, z } from "mlstack";
import { runTimeout, userNamespace } from "../../shared/kubeflowPipelines.ts";
import { kubernetesContext } from "../../shared/kubernetes.ts";
import { synchronous } from "../../shared/orchestration.ts";
import { PodSettings } from "../../shared/podSettings.ts";

// ZenML 0.98: integrations/kubeflow/orchestrators/kubeflow_orchestrator.py, `_get_kfp_client`: a context wins over the host, for which alone it logs in.
const reachedByHost = all(truthy("kubeflow_hostname"), isNull("kubernetes_context"));

export const KubeflowOrchestratorSettings = z.object({
  synchronous,
  timeout: runTimeout,
  user_namespace: userNamespace,
  client_username: optional(secretField()).meta({
    description: "Login for the Kubeflow page when it is protected by a session cookie; needs the password too",
    details:
      "It is typed into the login form of the installation's Dex for you, and the cookie that comes back is used. Setting it without the password is refused. Identity proxies of a cloud need client_args instead.",
    example: "{{kubeflow.username}}",
    only: reachedByHost,
  }),
  client_password: optional(secretField()).meta({
    description: "Password that goes with that user name on the Kubeflow page",
    details:
      "A wrong pair shows only when a run starts. It stays on the machine that starts runs and does not reach the steps.",
    example: "{{kubeflow.password}}",
    only: reachedByHost,
  }),
  client_args: freeform()
    .optional()
    .meta({
      description: "More options of the Kubeflow Pipelines SDK's Client, such as a token or an identity proxy",
      details:
        "Give existing_token for a bearer token, client_id with other_client_id for Google's identity proxy, ssl_ca_cert for certificates of your own. The entry namespace is always overwritten, and so is host or kube_context where the component has one.",
      example: { client_id: "415812345678-a1b2c3.apps.googleusercontent.com" },
      find: "https://kubeflow-pipelines.readthedocs.io/en/stable/source/client.html",
      group: "advanced",
    }),
  // ZenML 0.98: integrations/kubeflow/flavors/kubeflow_orchestrator_flavor.py, `_validate_and_migrate_pod_settings`.
  pod_settings: optional(PodSettings).meta({
    description: "Thrown away by ZenML whenever the component is loaded; better left empty",
    details:
      "ZenML 0.98 replaces this value by empty settings, in code as well. CPUs, memory and the number of GPUs come from a step's ResourceSettings, which do take effect.",
    example: { node_selectors: { accelerator: "nvidia.com/gpu" } },
    group: "advanced",
  }),
});

export const KubeflowOrchestratorConfig = BaseOrchestratorConfig.extend({
  kubernetes_context: kubernetesContext,
  kubeflow_hostname: optional(z.string()).meta({
    description: "Address of the pipelines API; needed for multi-user installations, else found through the cluster",
    details:
      "It usually ends in /pipeline. A connector or a Kubernetes context is used in its place when there is one, so leave both out for an installation behind a login. The links that ZenML shows for runs are made from it.",
    example: "https://kubeflow.example.com/pipeline",
    find: "kubectl get ingress,virtualservices --all-namespaces",
  }),
})
  .extend(KubeflowOrchestratorSettings.shape)
  .extend({
    kubeflow_namespace: z.string().default("kubeflow").meta({
      description: "Where in the cluster the pipelines service itself was installed",
      details:
        "The API is reached through a service of this namespace; steps run in it too unless user_namespace says otherwise. Change it only for installations that do not use the usual name.",
      example: "kubeflow-system",
      find: "kubectl get pods --all-namespaces -l app=ml-pipeline",
      localFact: "kube_namespace",
      localFactOf: "kubernetes_context",
      group: "advanced",
    }),
  });
export type KubeflowOrchestratorConfig = typeof KubeflowOrchestratorConfig;
