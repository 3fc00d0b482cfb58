import { BaseSandboxConfig, BaseSandboxSettings, optional, z } from "mlstack";
import { inclusterOnly, kubernetesContext } from "../../shared/kubernetes.ts";
import { KubernetesApiRequests } from "../../shared/kubernetesApi.ts";
import { PodSettings } from "../../shared/podSettings.ts";

export const KubernetesSandboxSettings = z.object({
  image: z.string().default("python:3.11-slim").meta({
    description: "Container in which a session's commands run, with the packages that they need",
    details:
      "Nothing of the step is copied into it. The nodes must be able to pull it, and it needs /bin/sh; for sending and fetching files also head and base64. A fixed tag or digest keeps sessions from changing overnight.",
    example: "europe-docker.pkg.dev/ml-prod/images/agent-tools:1.4",
  }),
  ...BaseSandboxSettings.shape,
  pod_settings: optional(PodSettings).meta({
    description: "Limits, nodes, volumes and security of the pods in which foreign code runs",
    details:
      "Without it a session may use as much CPU and memory as its node has: give limits. For code that you do not trust, also set runtime_class_name (gVisor, Kata) in additional_pod_spec_args, and close the network with a NetworkPolicy.",
    example: { resources: { limits: { cpu: "1", memory: "1Gi" } } },
  }),
  owner: z.enum(["none", "pod", "job"]).default("none").meta({
    description: "What a session is deleted along with when the code that opened it crashes or forgets to end it",
    details:
      "With none, a pod stays until the session is destroyed, and costs until then. With pod or job it goes when the pod of the step, or the job behind it with all its retries, is deleted from the cluster; the step must then run in the same namespace.",
    example: "job",
  }),
  service_account_name: optional(z.string()).meta({
    description: "Identity of the pods of sessions, for instance for access to a bucket; preferably one without rights",
    details:
      "Empty means the account called default of the namespace. Cloud roles tied to the account reach the code inside, even without an API token, so give foreign code an account of its own.",
    example: "sandbox-restricted",
    find: "kubectl get serviceaccounts -n NAMESPACE",
  }),
  pod_startup_timeout: z.int().positive().default(120).meta({
    description: "How long opening a session waits for its pod to run; a node and an image may have to come first",
    details:
      "When the time is over, the pod is deleted and the call fails. Allow several minutes where the autoscaler must add a node or the image is several gigabytes large.",
    example: 300,
    unit: "seconds",
  }),
  automount_service_account_token: z.boolean().default(false).meta({
    description: "Let code inside call the cluster's API with the rights of its account",
    details:
      "Leave it off for code that you do not trust: a token lets it read and change whatever the account may. Turn it on for tools such as kubectl that are meant to work inside a session.",
    example: true,
    group: "advanced",
  }),
  privileged: z.boolean().default(false).meta({
    description: "Run sessions with all rights on their node, which undoes what a sandbox is for",
    details:
      "Code inside can then take over the node with everything on it. Only for trusted code that needs it, such as building images; clusters with Pod Security admission mostly refuse such pods.",
    example: true,
    group: "advanced",
  }),
  ...KubernetesApiRequests.shape,
});

// What is set first stands first, the fields of every sandbox among the settings.
export const KubernetesSandboxConfig = z
  .object({
    kubernetes_context: kubernetesContext,
    kubernetes_namespace: z.string().default("zenml").meta({
      description: "Part of the cluster that pods of sessions are kept in, preferably one for them alone",
      details:
        "It must exist. A namespace of their own lets you fence sessions in with quotas and a NetworkPolicy; but with owner pod or job it must be the one in which steps run.",
      example: "sandboxes",
      find: "kubectl get namespaces",
      localFact: "kube_namespace",
      localFactOf: "kubernetes_context",
    }),
  })
  .extend(KubernetesSandboxSettings.shape)
  .extend(BaseSandboxConfig.shape)
  .extend({ incluster: inclusterOnly });
export type KubernetesSandboxConfig = typeof KubernetesSandboxConfig;
