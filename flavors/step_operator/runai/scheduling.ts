import { equal, not, optional, z } from "mlstack";

// ZenML refuses no other keys here, unlike in mounts and ports: tolerations once were free-form.
const Toleration = z.object({
  key: optional(z.string()).meta({
    description: "Name of the taint that must not keep the pod away",
    details:
      "Empty together with the operator Exists means every taint there is, which also lets pods onto nodes under maintenance.",
    example: "nvidia.com/gpu",
    find: "kubectl get nodes -o custom-columns=NAME:.metadata.name,TAINTS:.spec.taints",
  }),
  operator: optional(z.enum(["Equal", "Exists"])).meta({
    description: "Whether the value of the taint must match too, or its name is enough",
    details: "Equal compares the value as well. Exists takes any value, so none may be given.",
    example: "Exists",
  }),
  value: optional(z.string()).meta({
    description: "What the taint must be set to for the pod to tolerate it",
    details: "Goes with the operator Equal. Kubernetes rejects the pod when it stands beside Exists.",
    example: "training",
    only: not(equal("operator", "Exists")),
  }),
  effect: optional(z.enum(["NoSchedule", "PreferNoSchedule", "NoExecute"])).meta({
    description: "Which consequence of the taint is tolerated; empty: each of them",
    details:
      "NoSchedule and PreferNoSchedule keep new pods off a node. NoExecute also drives running ones away from it.",
    example: "NoSchedule",
  }),
  name: optional(z.string()).meta({
    description: "What policies of Run:ai call this entry, if one of them defines it",
    details: "Needed only to refer to an entry that a policy defines. Entries of your own need none.",
    example: "gpu-nodes",
    group: "advanced",
  }),
  exclude: optional(z.boolean()).meta({
    description: "Drop the entry of this name that a policy would add by itself",
    details: "Set it beside the name that the policy uses. An entry of your own is dropped by deleting it here.",
    example: true,
    group: "advanced",
  }),
});

/** Where and when the pods of a step run. ZenML 0.98: integrations/runai/flavors/runai_step_operator_flavor.py. */
export const Scheduling = z.object({
  node_pools: optional(z.array(z.string())).meta({
    description: "Groups of machines to try for a step, the best one first",
    details:
      "When the first one is full the scheduler goes on to the second, and so on. Empty: the pools of the project, in the order in which its administrator put them.",
    example: ["h100", "a100"],
    find: "runai nodepool list",
  }),
  preemptibility: optional(z.enum(["preemptible", "non-preemptible"])).meta({
    description: "Whether a step may use idle capacity at the price of being interrupted",
    details:
      "Steps that are preemptible can go beyond the project's quota but may be stopped at any moment, so save checkpoints. Those that are not stay within the quota and wait for it. Empty: as trainings have it in your installation.",
    example: "preemptible",
  }),
  priority_class: optional(z.string()).meta({
    description: "Place in the queue of the project, such as high; empty: that of all trainings",
    details:
      "Newer versions know very-low, low, medium-low, medium, medium-high, high and very-high; older ones train, build and inference. It does not change whether a step can be interrupted: preemptibility does.",
    example: "high",
    find: "kubectl get priorityclasses",
  }),
  node_type: optional(z.string()).meta({
    description: "What the label run.ai/type of a machine must say for steps to run there",
    details:
      "An administrator has to label the machines first. It narrows down what the project and node_pools allow; pools are the better choice where they are set up.",
    example: "dgx-a100",
    find: "kubectl get nodes -L run.ai/type",
    group: "advanced",
  }),
  tolerations: optional(z.array(Toleration)).meta({
    description: "Taints that do not keep pods off a node, such as those of reserved machines",
    details:
      "They only allow such nodes; to insist on them, use node_pools or node_type as well. Run:ai by itself tolerates the taints of its own pools.",
    example: [{ key: "nvidia.com/gpu", operator: "Exists", effect: "NoSchedule" }],
    group: "advanced",
  }),
  terminate_after_preemption: optional(z.boolean()).meta({
    description: "End a step when it is interrupted, instead of queueing it again",
    details:
      "Without it, Run:ai starts the step again from its beginning as soon as there is room, and the wait counts towards workload_timeout.",
    example: true,
    group: "advanced",
  }),
  workload_timeout: optional(z.int().positive()).meta({
    description: "Longest time from the submission of a step to its end, the queue included",
    details:
      "When it is over, the workload is stopped and the step fails. Empty: no limit, so that a hanging step holds its GPUs until somebody looks.",
    example: 14400,
    unit: "seconds",
  }),
  pending_timeout: optional(z.int().positive()).meta({
    description: "Longest time in the queue before a step is given up; empty: it waits forever",
    details:
      "Set it so that a request which no node can fulfil fails soon, rather than block the run. The clock starts anew when an interrupted step is queued again.",
    example: 1800,
    unit: "seconds",
  }),
  backoff_limit: optional(z.int().nonnegative()).meta({
    description: "How often a failed pod is started again until the workload counts as failed",
    details:
      "Empty leaves it to Run:ai, which tries 6 times. Set 0 where the pipeline retries steps itself, or the two multiply.",
    example: 0,
    unit: "retries",
    group: "advanced",
  }),
  termination_grace_period_seconds: optional(z.int().nonnegative()).meta({
    description: "Time for cleaning up between the signal to stop and the kill",
    details:
      "Give as long as writing a checkpoint takes, for preempted steps get this signal too. Empty: the 30 of Kubernetes; 0 kills at once.",
    example: 120,
    unit: "seconds",
    group: "advanced",
  }),
  parallelism: optional(z.int().positive()).meta({
    description: "How many pods execute the same step side by side",
    details:
      "Every pod runs the whole step and writes the same outputs, so use it only for code that may run several times. With completions set it must not be the larger of the two.",
    example: 2,
    unit: "pods",
    group: "advanced",
  }),
  completions: optional(z.int().positive()).meta({
    description: "How many pods have to end well until the step is done",
    details:
      "For sweeps whose pods share the work among themselves. At least as many as parallelism; an ordinary step needs neither of them.",
    example: 4,
    unit: "pods",
    group: "advanced",
  }),
});
