import { optional, z } from "mlstack";

/** Settings of the Kubernetes jobs in which steps run. */
export const KubernetesJobs = z.object({
  job_name_prefix: optional(z.string()).meta({
    description: "Text with which the names of jobs in the cluster begin, so that you recognise yours",
    details:
      "The prefix, eight random characters, the step and the pipeline make up the name, which is cut off after 63 characters; so keep it short. Anything but lowercase letters, digits and dashes becomes a dash.",
    example: "vision",
  }),
  privileged: z.boolean().default(false).meta({
    description: "Give containers all rights on their node; only for tools that need it, such as nested Docker",
    details:
      "Code in such a container can take over the node and every pod on it. Most clusters with Pod Security admission refuse it outside of namespaces labelled privileged, and so does GKE Autopilot.",
    example: true,
    group: "advanced",
  }),
  active_deadline_seconds: optional(z.int().nonnegative()).meta({
    description: "Longest time a job may take before Kubernetes ends it",
    details:
      "Waiting for a node and pulling the image count as well. An orchestrator also gives it to the job that watches over a whole run: set it there for the run, and in the settings of single steps for them.",
    example: 86400,
    unit: "seconds",
    group: "advanced",
  }),
  ttl_seconds_after_finished: optional(z.int().nonnegative()).meta({
    description: "How long ended jobs stay in the cluster for inspection until they are cleaned up",
    details:
      "Empty keeps them, with their pods, until somebody deletes them. Leave some minutes at least: a job that is gone before its end was noticed counts as failed.",
    example: 3600,
    unit: "seconds",
    group: "advanced",
  }),
});

/** States from which a waiting container does not recover by itself. */
export const hopelessWaitingReasons = z
  .array(z.string())
  .nullable()
  .default(["InvalidImageName", "ErrImagePull", "ImagePullBackOff", "CreateContainerConfigError"]);

/** Fields from the time when steps were bare pods; they are kept so that older configurations stay valid. */
export const unusedPodRestarts = z.object({
  pod_startup_timeout: optional(z.int()).meta({
    description: "Ignored since steps became Kubernetes jobs; remove it from the configuration",
    details: "A pod that never starts is ended by active_deadline_seconds, which covers the whole time of a job.",
    example: 600,
    unit: "seconds",
    deprecated: true,
  }),
  pod_failure_max_retries: optional(z.int()).meta({
    description: "Once limited restarts of a pod that did not start; steps now bring their own retries",
    details: "How often a failed step is tried again is set in code, with a StepRetryConfig on the step.",
    example: 3,
    deprecated: true,
  }),
  pod_failure_retry_delay: optional(z.int()).meta({
    description: "Once the pause before a pod was started again; has no meaning any more",
    details: "Kubernetes itself waits between two tries of a job: ten seconds at first, then twice as long each time.",
    example: 10,
    unit: "seconds",
    deprecated: true,
  }),
  pod_failure_backoff: optional(z.number()).meta({
    description: "Once the factor by which pauses between restarts grew; Kubernetes decides now",
    details: "The factor is fixed: every pause is twice the one before it, up to six minutes. Remove the field.",
    example: 1.5,
    deprecated: true,
  }),
});
