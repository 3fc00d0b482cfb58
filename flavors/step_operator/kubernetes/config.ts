import { BaseStepOperatorConfig, optional, z } from "mlstack";
import { inclusterOnly, kubernetesContext, kubernetesNamespace } from "../../shared/kubernetes.ts";
import { KubernetesApiRequests } from "../../shared/kubernetesApi.ts";
import { hopelessWaitingReasons, KubernetesJobs, unusedPodRestarts } from "../../shared/kubernetesJobs.ts";
import { PodSettings } from "../../shared/podSettings.ts";

const job = KubernetesJobs.shape;

const used = z.object({
  pod_settings: optional(PodSettings).meta({
    description: "What the container of a step gets from the cluster: GPUs, memory, nodes, volumes",
    details:
      "This is where a step asks for its GPU. Without a memory request 400Mi are asked for; ResourceSettings on the step are not turned into requests. Give it in the settings of the one step that needs much, and leave little here.",
    example: {
      resources: { limits: { "nvidia.com/gpu": "1" } },
      tolerations: [{ key: "nvidia.com/gpu", operator: "Exists" }],
    },
  }),
  pod_count: z.int().positive().default(1).meta({
    description: "How many copies of one step run together, for distributed training",
    details:
      "More than one is only for steps that run a command; any other fails at its start, because every copy would write the same artifacts. Each copy finds the first one through ZENML_KUBERNETES_MAIN_ADDRESS and its own number in JOB_COMPLETION_INDEX.",
    example: 4,
    unit: "pods",
  }),
  service_account_name: optional(z.string()).meta({
    description: "Identity of the step in the cluster and, if tied to a cloud role, towards buckets and registries",
    details:
      "Empty means the account called default of the namespace, which in most clusters may do nothing. It must exist; a wrong name leaves the job without any pod, which only its events tell.",
    example: "gpu-steps",
    find: "kubectl get serviceaccounts -n NAMESPACE",
  }),
  job_name_prefix: job.job_name_prefix,
  active_deadline_seconds: job.active_deadline_seconds,
  ttl_seconds_after_finished: job.ttl_seconds_after_finished,
  privileged: job.privileged,
  // ZenML 0.98: integrations/kubernetes/step_operators/kubernetes_step_operator.py, `get_status`: looks at the job alone.
  fail_on_container_waiting_reasons: hopelessWaitingReasons.meta({
    description: "Meant to end a step whose container can never begin; not looked at yet by this flavor",
    details:
      "ZenML 0.98 keeps the list but only asks whether the job has ended. A step whose image cannot be pulled therefore waits forever: set active_deadline_seconds.",
    example: ["InvalidImageName", "CreateContainerConfigError"],
    group: "advanced",
  }),
  ...KubernetesApiRequests.shape,
});

export const KubernetesStepOperatorSettings = used.extend(unusedPodRestarts.shape);

export const KubernetesStepOperatorConfig = BaseStepOperatorConfig.extend({
  kubernetes_context: kubernetesContext,
  kubernetes_namespace: kubernetesNamespace,
})
  .extend(used.shape)
  .extend({ incluster: inclusterOnly })
  .extend(unusedPodRestarts.shape);
export type KubernetesStepOperatorConfig = typeof KubernetesStepOperatorConfig;
