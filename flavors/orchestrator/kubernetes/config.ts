import { BaseOrchestratorConfig, freeform, optional, z } from "mlstack";
import { kubernetesContext } from "../../shared/kubernetes.ts";
import { synchronous } from "../../shared/orchestration.ts";
import { PodSettings } from "../../shared/podSettings.ts";

const seconds = "seconds";

/** Fields that no longer do anything; they are kept so that older configurations stay valid. */
const unused = z.object({
  timeout: optional(z.int()).meta({
    description: "No longer does anything; active_deadline_seconds limits how long a run may take",
    example: 3600,
    unit: seconds,
    deprecated: true,
  }),
  stream_step_logs: optional(z.boolean()).meta({
    description: "Without effect today: output of pods always reaches the log store",
    example: true,
    deprecated: true,
  }),
  pod_startup_timeout: optional(z.int()).meta({
    description: "Ignored since steps became Kubernetes jobs; remove it from the configuration",
    example: 600,
    unit: seconds,
    deprecated: true,
  }),
  pod_failure_max_retries: optional(z.int()).meta({
    description: "Once limited restarts of a pod that did not start; steps now bring their own retries",
    example: 3,
    deprecated: true,
  }),
  pod_failure_retry_delay: optional(z.int()).meta({
    description: "Once the pause before a pod was started again; has no meaning any more",
    example: 10,
    unit: seconds,
    deprecated: true,
  }),
  pod_failure_backoff: optional(z.number()).meta({
    description: "Once the factor by which pauses between restarts grew; Kubernetes decides now",
    example: 1.5,
    deprecated: true,
  }),
  pod_name_prefix: optional(z.string()).meta({
    description: "Older spelling of job_name_prefix, which receives its value",
    example: "nightly",
    deprecated: true,
  }),
});

export const KubernetesOrchestratorSettings = z.object({
  synchronous,
  pod_settings: optional(PodSettings).meta({
    description: "Resources, node choice, volumes and more for the containers that execute steps",
    example: { resources: { requests: { memory: "8Gi" } } },
  }),
  max_parallelism: optional(z.int().positive()).meta({
    description: "How many steps may run at the same time; empty means no limit",
    example: 10,
    unit: "steps",
  }),
  service_account_name: optional(z.string()).meta({
    description: "Identity of the pod that launches the steps; empty: one with edit rights is made",
    example: "zenml-orchestrator",
    find: "kubectl get serviceaccounts -n zenml",
  }),
  step_pod_service_account_name: optional(z.string()).meta({
    description: "Identity under which the code of a step talks to the cluster and, through it, to the cloud",
    example: "zenml-steps",
    find: "kubectl get serviceaccounts --all-namespaces",
  }),
  job_name_prefix: optional(z.string()).meta({
    description: "Text in front of what jobs are called in the cluster, to recognise yours",
    example: "vision",
  }),
  orchestrator_pod_settings: optional(PodSettings).meta({
    description: "Like pod_settings, for the small pod that watches over a run instead of for its steps",
    example: { resources: { requests: { cpu: "100m", memory: "400Mi" } } },
    group: "advanced",
  }),
  privileged: z.boolean().default(false).meta({
    description: "Give containers all rights on their node; only for tools that need it, such as nested Docker",
    example: true,
    group: "advanced",
  }),
  active_deadline_seconds: optional(z.int().nonnegative()).meta({
    description: "Longest time a job may take before Kubernetes ends it",
    example: 86400,
    unit: seconds,
    group: "advanced",
  }),
  ttl_seconds_after_finished: optional(z.int().nonnegative()).meta({
    description: "How long ended jobs stay in the cluster for inspection until they are cleaned up",
    example: 3600,
    unit: seconds,
    group: "advanced",
  }),
  concurrency_policy: optional(z.string()).meta({
    description: "What a schedule does when its previous run is still going: Allow, Forbid or Replace it",
    example: "Forbid",
    group: "advanced",
  }),
  starting_deadline_seconds: optional(z.int().nonnegative()).meta({
    description: "How late a scheduled run may still begin after its time was missed",
    example: 300,
    unit: seconds,
    group: "advanced",
  }),
  successful_jobs_history_limit: optional(z.int().nonnegative()).meta({
    description: "How many good runs of a schedule the cluster keeps to look at",
    example: 3,
    unit: "jobs",
    group: "advanced",
  }),
  failed_jobs_history_limit: optional(z.int().nonnegative()).meta({
    description: "How many broken runs of a schedule stay in the cluster for debugging",
    example: 5,
    unit: "jobs",
    group: "advanced",
  }),
  orchestrator_job_backoff_limit: z.int().nonnegative().default(3).meta({
    description: "How often Kubernetes starts the watching pod again after it crashed",
    example: 1,
    unit: "retries",
    group: "advanced",
  }),
  backoff_limit_margin: z.int().nonnegative().default(0).meta({
    description: "Extra pod starts on top of a step's own retries, for pods lost before the step began",
    details:
      "Raise it where nodes are often taken away (spot instances), so that a step still gets all retries it was promised.",
    example: 2,
    unit: "retries",
    group: "advanced",
  }),
  fail_on_container_waiting_reasons: z
    .array(z.string())
    .nullable()
    .default(["InvalidImageName", "ErrImagePull", "ImagePullBackOff", "CreateContainerConfigError"])
    .meta({
      description: "States in which a pod hangs forever: seeing one ends the step at once instead of waiting",
      example: ["InvalidImageName", "ErrImagePull"],
      group: "advanced",
    }),
  pod_failure_policy: optional(freeform()).meta({
    description: "Kubernetes' rules for which exits of a pod count as a failure and which are retried",
    example: { rules: [{ action: "Ignore", onPodConditions: [{ type: "DisruptionTarget" }] }] },
    group: "advanced",
  }),
  pod_stop_grace_period: z.int().positive().default(30).meta({
    description: "Time a step gets to finish cleanly after a run was told to end",
    example: 120,
    unit: seconds,
    group: "advanced",
  }),
  job_monitoring_interval: z.number().positive().default(3).meta({
    description: "Time between two looks at the state of the running pods",
    example: 10,
    unit: seconds,
    group: "advanced",
  }),
  job_monitoring_delay: z.number().positive().default(0).meta({
    description: "Pause between asking for one step and asking for the next; spares a busy API server",
    example: 0.2,
    unit: seconds,
    group: "advanced",
  }),
  interrupt_check_interval: z.number().positive().min(0.5).default(1).meta({
    description: "Time between two looks whether somebody asked to stop the run",
    example: 5,
    unit: seconds,
    group: "advanced",
  }),
  api_request_timeout: optional(z.int().positive()).meta({
    description: "How long one answer of the cluster may take; empty: as long as it likes",
    example: 60,
    unit: seconds,
    group: "advanced",
  }),
  max_api_retries: z.int().nonnegative().default(3).meta({
    description: "How often a failed call to the cluster is repeated; 0 gives up at once",
    example: 5,
    unit: "retries",
    group: "advanced",
  }),
  prevent_orchestrator_pod_caching: z.boolean().default(false).meta({
    description: "Start a container even for steps whose cached result could be taken over beforehand",
    example: true,
    group: "advanced",
  }),
  always_build_pipeline_image: z.boolean().default(false).meta({
    description: "Make the common container image although every step has one of its own",
    example: true,
    group: "advanced",
  }),
  ...unused.shape,
});

export const KubernetesOrchestratorConfig = BaseOrchestratorConfig.extend({
  kubernetes_context: kubernetesContext,
  kubernetes_namespace: z.string().default("zenml").meta({
    description: "Part of the cluster in which all pods and jobs of runs are made",
    example: "ml-pipelines",
    find: "kubectl get namespaces",
    localFact: "kube_namespace",
    localFactOf: "kubernetes_context",
  }),
})
  .extend(KubernetesOrchestratorSettings.shape)
  .extend({
    local: z.boolean().default(false).meta({
      description:
        "The cluster runs on this machine (kind, k3d, minikube): folders of the machine are mounted into pods",
      example: true,
    }),
    incluster: z.boolean().default(false).meta({
      description: "Runs are started from a pod inside the same cluster, so its own access is used first",
      example: true,
      group: "advanced",
    }),
    skip_local_validations: z.boolean().default(false).meta({
      description: "Allow mixing this with components that live only on one machine; for those who know why",
      example: true,
      group: "advanced",
    }),
    parallel_step_startup_waiting_period: optional(z.number()).meta({
      description: "Pause between the starts of steps that could all begin together; evens out load",
      example: 2.5,
      unit: seconds,
      group: "advanced",
    }),
    pass_zenml_token_as_secret: z.boolean().default(false).meta({
      description: "Hand the server login to pods in a Kubernetes secret instead of a plain variable",
      details: "Whoever starts runs must be allowed to create secrets in the namespace.",
      example: true,
      group: "advanced",
    }),
    skip_owner_references: z.boolean().default(false).meta({
      description: "Do not tie step jobs to the pod that launched them; they then outlive its removal",
      example: true,
      group: "advanced",
    }),
  });
export type KubernetesOrchestratorConfig = typeof KubernetesOrchestratorConfig;
