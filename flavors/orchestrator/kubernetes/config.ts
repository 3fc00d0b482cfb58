import { BaseOrchestratorConfig, freeform, optional, z } from "mlstack";
import {
  inclusterFirst,
  kubernetesContext,
  kubernetesNamespace,
  skipLocalValidations,
} from "../../shared/kubernetes.ts";
import { KubernetesApiRequests } from "../../shared/kubernetesApi.ts";
import { hopelessWaitingReasons, KubernetesJobs, unusedPodRestarts } from "../../shared/kubernetesJobs.ts";
import { synchronous } from "../../shared/orchestration.ts";
import { PodSettings } from "../../shared/podSettings.ts";

const seconds = "seconds";
const job = KubernetesJobs.shape;

/** Fields that no longer do anything; they are kept so that older configurations stay valid. */
const unused = z.object({
  timeout: optional(z.int()).meta({
    description: "No longer does anything; active_deadline_seconds limits how long a run may take",
    details: "It was the time for which runs were waited for. Remove it, or move the value to active_deadline_seconds.",
    example: 3600,
    unit: seconds,
    deprecated: true,
  }),
  stream_step_logs: optional(z.boolean()).meta({
    description: "Without effect today: output of pods always reaches the log store",
    details: "Whether ZenML keeps the output of steps is a setting of pipelines and steps (enable_step_logs).",
    example: true,
    deprecated: true,
  }),
  ...unusedPodRestarts.shape,
  pod_name_prefix: optional(z.string()).meta({
    description: "Older spelling of job_name_prefix, which receives its value",
    details: "The value moves there when the component is stored. Both fields with different values are refused.",
    example: "nightly",
    deprecated: true,
  }),
});

const used = z.object({
  synchronous,
  pod_settings: optional(PodSettings).meta({
    description: "Resources, node choice, volumes and more for the containers that execute steps",
    details:
      "Say here what memory and GPUs steps need: without a request they ask for 400Mi of memory, and ResourceSettings on a step are not passed on to the cluster. Steps with other needs override it in their own settings.",
    example: { resources: { requests: { memory: "8Gi" } } },
  }),
  max_parallelism: optional(z.int().positive()).meta({
    description: "How many steps may run at the same time; empty means no limit",
    details:
      "Steps above the limit have no pod yet. Without one, a wide pipeline asks for all of its pods at once, and those that do not fit into the cluster stay Pending or make the autoscaler add nodes.",
    example: 10,
    unit: "steps",
  }),
  service_account_name: optional(z.string()).meta({
    description: "Identity of the pod that launches the steps; empty: one with edit rights is made",
    details:
      "The account must be allowed to create, watch and delete jobs and pods of the namespace. When the field is empty, ZenML creates zenml-service-account with the role edit, for which whoever starts runs needs the right to create role bindings.",
    example: "zenml-orchestrator",
    find: "kubectl get serviceaccounts -n NAMESPACE",
  }),
  step_pod_service_account_name: optional(z.string()).meta({
    description: "Identity of a step's code towards the cluster and, if tied to a cloud role, towards the cloud",
    details:
      "Tie it to a role of the cloud (IRSA, GKE or AKS workload identity) and steps need no keys. When it is empty, service_account_name counts, then the namespace's account called default. Steps of dynamic pipelines always run as the launching pod does.",
    example: "zenml-steps",
    find: "kubectl get serviceaccounts -n NAMESPACE",
  }),
  job_name_prefix: job.job_name_prefix,
  orchestrator_pod_settings: optional(PodSettings).meta({
    description: "Like pod_settings, for the small pod that watches over a run instead of for its steps",
    details:
      "100m of CPU and 400Mi of memory are asked for unless you say otherwise, which is enough below some hundred steps. Keep the pod away from spot nodes: the run stands still while it is gone.",
    example: { resources: { requests: { cpu: "250m", memory: "1Gi" } } },
    group: "advanced",
  }),
  privileged: job.privileged,
  active_deadline_seconds: job.active_deadline_seconds,
  ttl_seconds_after_finished: job.ttl_seconds_after_finished,
  concurrency_policy: optional(z.string()).meta({
    description: "What a schedule does when its previous run is still going: Allow, Forbid or Replace it",
    details:
      "Counts only for pipelines with a cron schedule. Empty leaves it to Kubernetes, which allows runs to overlap; Forbid skips the new run, Replace ends the old one. Upper or lower case does not matter.",
    example: "Forbid",
    group: "advanced",
  }),
  starting_deadline_seconds: optional(z.int().nonnegative()).meta({
    description: "How late a scheduled run may still begin after its time was missed",
    details:
      "Counts only for pipelines with a cron schedule, for instance after the control plane was down. Stay above ten seconds: Kubernetes checks schedules only that often and could otherwise miss a run.",
    example: 300,
    unit: seconds,
    group: "advanced",
  }),
  successful_jobs_history_limit: optional(z.int().nonnegative()).meta({
    description: "How many good runs of a schedule the cluster keeps to look at",
    details:
      "Counts only for pipelines with a cron schedule. Kubernetes keeps three when it is empty, none with 0; what the ZenML server knows about runs is not touched.",
    example: 5,
    unit: "jobs",
    group: "advanced",
  }),
  failed_jobs_history_limit: optional(z.int().nonnegative()).meta({
    description: "How many broken runs of a schedule stay in the cluster for debugging",
    details:
      "Counts only for pipelines with a cron schedule. Kubernetes keeps the last one when it is empty; with 0 the output of the pod that failed is gone as well.",
    example: 5,
    unit: "jobs",
    group: "advanced",
  }),
  orchestrator_job_backoff_limit: z.int().nonnegative().default(3).meta({
    description: "How often Kubernetes starts the watching pod again after it crashed",
    details:
      "The new pod takes up the run where it stands. Pods that were evicted from their node are replaced without being counted; with 0 the first crash ends the run. Steps bring retries of their own.",
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
  fail_on_container_waiting_reasons: hopelessWaitingReasons.meta({
    description: "States in which a pod hangs forever: seeing one ends the step at once instead of waiting",
    details:
      "Take ErrImagePull and ImagePullBackOff out where the registry is overloaded now and then and a later try succeeds. With an empty list, a step whose image name is mistyped waits until active_deadline_seconds.",
    example: ["InvalidImageName", "CreateContainerConfigError"],
    group: "advanced",
  }),
  pod_failure_policy: optional(freeform()).meta({
    description: "Kubernetes' rules for which exits of a pod count as a failure and which are retried",
    details:
      "Written like podFailurePolicy in a job's manifest; the container is called main. Empty: every exit with an error counts, pods that lost their node do not. What you give replaces both and also holds for the pod that watches over the run.",
    example: { rules: [{ action: "Ignore", onPodConditions: [{ type: "DisruptionTarget" }] }] },
    find: "kubectl explain job.spec.podFailurePolicy",
    group: "advanced",
  }),
  pod_stop_grace_period: z.int().positive().default(30).meta({
    description: "Time a step gets to finish cleanly after a run was told to end",
    details:
      "Code receives SIGTERM and, when this time is over, is killed. Raise it when a checkpoint takes longer to write; a node that is taken away may still leave less, such as half a minute for spot machines of Google Cloud.",
    example: 120,
    unit: seconds,
    group: "advanced",
  }),
  job_monitoring_interval: z.number().positive().default(3).meta({
    description: "Time between two checks of the running pods",
    details:
      "Whatever depends on a step begins after the next check at the earliest, so pipelines of many short steps gain from a small value. A larger one spares the API server of a busy cluster.",
    example: 10,
    unit: seconds,
    group: "advanced",
  }),
  job_monitoring_delay: z.number().positive().default(0).meta({
    description: "Pause between asking for one step and asking for the next; spares a busy API server",
    details:
      "Leave it unset for no pause: 0 itself is refused. It adds up over all steps that run: with 0.2 and a hundred steps, one round of checks takes twenty seconds.",
    example: 0.2,
    unit: seconds,
    group: "advanced",
  }),
  interrupt_check_interval: z.number().positive().min(0.5).default(1).meta({
    description: "Time between two checks whether somebody asked to stop the run",
    details:
      "Nothing below 0.5 is accepted. Each check is a request to the ZenML server, so raise it when many long runs share one; stopping then takes that much longer to show effect.",
    example: 5,
    unit: seconds,
    group: "advanced",
  }),
  ...KubernetesApiRequests.shape,
  prevent_orchestrator_pod_caching: z.boolean().default(false).meta({
    description: "Start a container even for steps whose cached result could be taken over beforehand",
    details:
      "Normally the launching pod finds cached results itself and starts nothing for such steps. With this, each step looks when its own pod runs, which costs a pod start per step and is useful for tracking down caching problems.",
    example: true,
    group: "advanced",
  }),
  always_build_pipeline_image: z.boolean().default(false).meta({
    description: "Build the common image even when every step has one of its own",
    details:
      "Without it, the launching pod uses the image of some step when there is no common one. Turn it on when that pod must have exactly what the pipeline's own Docker settings say; one more image is then built and pushed.",
    example: true,
    group: "advanced",
  }),
});

export const KubernetesOrchestratorSettings = used.extend(unused.shape);

export const KubernetesOrchestratorConfig = BaseOrchestratorConfig.extend({
  kubernetes_context: kubernetesContext,
  kubernetes_namespace: kubernetesNamespace,
})
  .extend(used.shape)
  .extend({
    local: z.boolean().default(false).meta({
      description:
        "The cluster runs on this machine (kind, k3d, minikube): folders of the machine are mounted into pods",
      details:
        "An artifact store and a registry on this machine may then be part of the stack. The folder that ZenML keeps them in must be visible on the cluster's nodes under the same path: mount it when you create the cluster.",
      example: true,
    }),
    incluster: inclusterFirst,
    skip_local_validations: skipLocalValidations,
    parallel_step_startup_waiting_period: optional(z.number()).meta({
      description: "Pause between the starts of steps that could all begin together; evens out load",
      details:
        "With 2.5, a new step begins every two and a half seconds at most. Set it when a wide pipeline overwhelms the registry, the API server or the ZenML server; max_parallelism limits how many run, not how fast they begin.",
      example: 2.5,
      unit: seconds,
      group: "advanced",
    }),
    pass_zenml_token_as_secret: z.boolean().default(false).meta({
      description: "Hand the server login to pods in a Kubernetes secret instead of a plain variable",
      details:
        "Otherwise whoever may look at pods can read the token. Whoever starts runs must be allowed to create secrets in the namespace.",
      example: true,
      group: "advanced",
    }),
    skip_owner_references: z.boolean().default(false).meta({
      description: "Do not tie step jobs to the job that launched them; they then outlive its removal",
      details:
        "Normally Kubernetes deletes the jobs of steps together with the one that watches over the run. Turn it on where policies of the cluster forbid such ties, and set ttl_seconds_after_finished so that old jobs do not pile up.",
      example: true,
      group: "advanced",
    }),
  })
  .extend(unused.shape);
export type KubernetesOrchestratorConfig = typeof KubernetesOrchestratorConfig;
