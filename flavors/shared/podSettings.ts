import { freeform, optional, textMap, z } from "mlstack";

/** What a Kubernetes pod gets beside its image. Nested objects use Kubernetes' own camelCase keys. ZenML 0.98: integrations/kubernetes/pod_settings.py. */
export const PodSettings = z.looseObject({
  resources: z
    .record(z.string(), textMap())
    .default({})
    .meta({
      description: "CPU, memory and GPUs that the pod asks for (requests) and may use at most (limits)",
      example: { requests: { cpu: "2", memory: "8Gi" }, limits: { "nvidia.com/gpu": "1" } },
    }),
  node_selectors: textMap()
    .default({})
    .meta({
      description: "Labels that a node must bear for the pod to land there",
      example: { "cloud.google.com/gke-nodepool": "gpu" },
      find: "kubectl get nodes --show-labels",
    }),
  tolerations: z
    .array(freeform())
    .default([])
    .meta({
      description: "Taints of nodes that do not keep the pod away, such as those of GPU pools",
      example: [{ key: "nvidia.com/gpu", operator: "Exists", effect: "NoSchedule" }],
      find: "kubectl get nodes -o custom-columns=NAME:.metadata.name,TAINTS:.spec.taints",
    }),
  affinity: freeform()
    .default({})
    .meta({
      description: "Finer wishes than node selectors: which nodes or neighbours the pod prefers, needs or avoids",
      example: {
        nodeAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: {
            nodeSelectorTerms: [
              { matchExpressions: [{ key: "topology.kubernetes.io/zone", operator: "In", values: ["eu-west-1a"] }] },
            ],
          },
        },
      },
      group: "advanced",
    }),
  labels: textMap()
    .default({})
    .meta({
      description: "Key-value pairs put on the pod so that people and policies can select it",
      example: { team: "vision" },
    }),
  annotations: textMap()
    .default({})
    .meta({
      description: "Notes on the pod that cluster add-ons read, for instance a service mesh",
      example: { "sidecar.istio.io/inject": "false" },
      group: "advanced",
    }),
  env: z
    .array(freeform())
    .default([])
    .meta({
      description: "Single variables for the container, as a value or taken from a Kubernetes secret",
      example: [{ name: "HF_HOME", value: "/cache" }],
    }),
  env_from: z
    .array(freeform())
    .default([])
    .meta({
      description: "Config maps and secrets of the cluster whose every key becomes a variable",
      example: [{ secretRef: { name: "training-env" } }],
      group: "advanced",
    }),
  volumes: z
    .array(freeform())
    .default([])
    .meta({
      description: "Storage that the pod can reach: claims, shared memory, host folders",
      example: [{ name: "data", persistentVolumeClaim: { claimName: "datasets" } }],
      group: "advanced",
    }),
  volume_mounts: z
    .array(freeform())
    .default([])
    .meta({
      description: "At which path inside the container each of the volumes appears",
      example: [{ name: "data", mountPath: "/mnt/data" }],
      group: "advanced",
    }),
  image_pull_secrets: z
    .array(z.string())
    .default([])
    .meta({
      description: "Names of cluster secrets with the login of a private registry",
      example: ["regcred"],
      find: "kubectl get secrets --field-selector type=kubernetes.io/dockerconfigjson",
    }),
  scheduler_name: optional(z.string()).meta({
    description: "Another program than the cluster's default one that chooses the node, such as Volcano",
    example: "volcano",
    group: "advanced",
  }),
  host_ipc: z.boolean().default(false).meta({
    description: "Share the node's inter-process memory with the container, which some data loaders need",
    example: true,
    group: "advanced",
  }),
  container_security_context: freeform()
    .default({})
    .meta({
      description: "User, capabilities and privilege escalation of each container, for clusters with strict admission",
      example: { runAsNonRoot: true, runAsUser: 1000 },
      group: "advanced",
    }),
  additional_pod_spec_args: freeform()
    .default({})
    .meta({
      description: "Anything else of Kubernetes' PodSpec that no field here covers",
      example: { priorityClassName: "batch-high" },
      group: "advanced",
    }),
});
