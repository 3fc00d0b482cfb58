import { equal, optional, textMap, z } from "mlstack";

const gpu = "GPU";
const cores = "cores";

/** GPUs, processors and memory of each pod. ZenML 0.98: integrations/runai/flavors/runai_step_operator_flavor.py. */
export const Compute = z.object({
  gpu_devices_request: z.int().nonnegative().default(1).meta({
    description: "How many devices each pod of a step asks for; 0 runs it on processors alone",
    details:
      "With 1, the fraction or the memory below says how much of that device is reserved. Not every version of Run:ai can share several devices at once: there, leave the fraction at 1 when you ask for 2 or more.",
    example: 2,
    unit: "GPUs",
  }),
  gpu_request_type: z.enum(["portion", "memory"]).default("portion").meta({
    description: "Whether the reserved share is stated as a fraction of a card or as an amount of its memory",
    details:
      "A portion is read from gpu_portion_request and suits a pool of equal cards. An amount comes from gpu_memory_request, which must then be set, and is the same on cards of any size.",
    example: "memory",
  }),
  gpu_portion_request: z
    .number()
    .min(0)
    .max(1)
    .default(1)
    .meta({
      description: "Guaranteed fraction of each device; below 1, other workloads share the card",
      details:
        "With 0.5 two steps fit on one card, each with half of its memory. A step that needs more than its half fails with CUDA's out-of-memory error although the card has room.",
      example: 0.5,
      unit: gpu,
      only: equal("gpu_request_type", "portion"),
    }),
  gpu_memory_request: optional(z.string()).meta({
    description: "Guaranteed memory on each device, as a number with a unit: 20Gi",
    details:
      "Must be set when gpu_request_type is memory; leave it empty otherwise. The units are K, M, G, T, Ki, Mi, Gi and Ti, right behind the number.",
    example: "20Gi",
    only: equal("gpu_request_type", "memory"),
  }),
  gpu_portion_limit: optional(z.number().min(0).max(1)).meta({
    description: "Fraction of a device up to which a step may grow while the rest lies idle",
    details:
      "It cannot be below gpu_portion_request, which already is the whole card unless you lower it. What lies between the two is taken back as soon as another workload needs it.",
    example: 1,
    unit: gpu,
    only: equal("gpu_request_type", "portion"),
    group: "advanced",
  }),
  gpu_memory_limit: optional(z.string()).meta({
    description: "Most memory that a step may use on one device while nobody else wants it",
    details:
      "Give at least as much as gpu_memory_request: otherwise Run:ai rejects the workload, which shows only when the step starts. Nothing above the request is guaranteed.",
    example: "40Gi",
    only: equal("gpu_request_type", "memory"),
    group: "advanced",
  }),
  cpu_core_request: z.number().min(0.1).default(1).meta({
    description: "Processors reserved for a step; it waits until a node has them free",
    details:
      "Fractions such as 0.5 are allowed. One core for each worker of a data loader, and one for the training loop, keeps a GPU busy.",
    example: 4,
    unit: cores,
  }),
  cpu_core_limit: optional(z.number().min(0.1)).meta({
    description: "Most processors that a step may take when its node has spare ones",
    details:
      "A step that wants more is slowed down, not ended. Keep it at or above cpu_core_request: nothing checks that before the workload is submitted.",
    example: 8,
    unit: cores,
    group: "advanced",
  }),
  cpu_memory_request: z.string().default("4G").meta({
    description: "Main memory reserved for a step, as a number with a unit: 16Gi",
    details:
      "K, M, G and T count in thousands; Ki, Mi, Gi and Ti in steps of 1024. Anything else, such as 16GB or a bare number, is refused. 4G is little as soon as a data set is held in memory.",
    example: "16Gi",
  }),
  cpu_memory_limit: optional(z.string()).meta({
    description: "Main memory at which Kubernetes ends a step; empty: what the project's policy says",
    details:
      "A step that passes the limit is killed with exit code 137, without a Python traceback. Takes the same units as cpu_memory_request and must not be below it.",
    example: "32Gi",
    group: "advanced",
  }),
  large_shm_request: z.boolean().default(false).meta({
    description: "Give containers a big /dev/shm, through which data loaders with worker processes pass batches",
    details:
      "Turn it on when PyTorch dies with a bus error or says that shared memory is too small. What lies there counts as main memory of the step.",
    example: true,
  }),
  extended_resources: optional(textMap()).meta({
    description: "Other hardware that plugins of the nodes offer, by name and quantity: InfiniBand, FPGAs",
    details:
      'Quantities are texts, such as "1". A name that no node offers leaves the workload in the queue forever, unless pending_timeout ends the wait.',
    example: { "rdma/hca_shared_devices_a": "1" },
    find: "kubectl get nodes -o jsonpath='{.items[*].status.allocatable}'",
    group: "advanced",
  }),
});
