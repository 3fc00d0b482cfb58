import { freeform, optional, textMap, z } from "mlstack";

/** What a Kubernetes pod gets beside its image. Nested objects use Kubernetes' own camelCase keys, but additional_pod_spec_args Python's snake_case. ZenML 0.98: integrations/kubernetes/pod_settings.py. */
export const PodSettings = z.looseObject({
  resources: z
    .record(z.string(), textMap())
    .default({})
    .meta({
      description: "CPU, memory and GPUs that the pod asks for (requests) and may use at most (limits)",
      details:
        'Units are those of Kubernetes: "500m" is half a core, "8Gi" memory, and devices go by the name of their plugin, such as nvidia.com/gpu. A pod that asks for more than any node has free stays Pending; one that exceeds its memory limit is killed with OOMKilled.',
      example: { requests: { cpu: "2", memory: "8Gi" }, limits: { "nvidia.com/gpu": "1" } },
    }),
  node_selectors: textMap()
    .default({})
    .meta({
      description: "Labels that a node must have for the pod to land there",
      details:
        'All labels must match exactly. When no node has them, the pod stays Pending until one does or the autoscaler adds one, so look the labels up first; for "one of several values" use affinity.',
      example: { "cloud.google.com/gke-nodepool": "gpu" },
      find: "kubectl get nodes --show-labels",
    }),
  tolerations: z
    .array(freeform())
    .default([])
    .meta({
      description: "Taints of nodes that do not keep the pod away, such as those of GPU pools",
      details:
        "A toleration only opens the tainted nodes to the pod; it does not draw the pod to them, so pair it with node_selectors when it must land there. Entries use the keys of Kubernetes: key, operator, value, effect.",
      example: [{ key: "nvidia.com/gpu", operator: "Exists", effect: "NoSchedule" }],
      find: "kubectl get nodes -o custom-columns=NAME:.metadata.name,TAINTS:.spec.taints",
    }),
  affinity: freeform()
    .default({})
    .meta({
      description: "Finer rules than node selectors: which nodes or neighbours the pod prefers, needs or avoids",
      details:
        "Takes nodeAffinity, podAffinity and podAntiAffinity as in a pod manifest. Rules named required… keep the pod Pending until they hold; those named preferred… are only weighed by the scheduler.",
      example: {
        nodeAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: {
            nodeSelectorTerms: [
              { matchExpressions: [{ key: "topology.kubernetes.io/zone", operator: "In", values: ["eu-west-1a"] }] },
            ],
          },
        },
      },
      find: "kubectl explain pod.spec.affinity --recursive",
      group: "advanced",
    }),
  labels: textMap()
    .default({})
    .meta({
      description: "Key-value pairs put on the pod so that people and policies can select it",
      details:
        "They come on top of the labels by which ZenML finds its pods again. A value may have at most 63 characters (letters, digits, dots, dashes, underscores); with anything else the cluster refuses the pod.",
      example: { team: "vision" },
    }),
  annotations: textMap()
    .default({})
    .meta({
      description: "Notes on the pod that cluster add-ons read, for instance a service mesh",
      details:
        "Unlike labels they may hold long text and cannot be selected by. Typical uses are switching off sidecars, which otherwise keep a finished pod alive, and telling the autoscaler not to move the pod.",
      example: { "sidecar.istio.io/inject": "false" },
      group: "advanced",
    }),
  env: z
    .array(freeform())
    .default([])
    .meta({
      description: "Single variables for the container, as a value or taken from a Kubernetes secret",
      details:
        "Each entry has a name and either a value or a valueFrom. What stands here in plain text can be read by everybody who may look at pods: take passwords from a Kubernetes secret with valueFrom.secretKeyRef.",
      example: [{ name: "HF_HOME", value: "/cache" }],
    }),
  env_from: z
    .array(freeform())
    .default([])
    .meta({
      description: "Config maps and secrets of the cluster whose every key becomes a variable",
      details:
        "The secrets and config maps must lie in the same namespace as the pod, else it does not start (CreateContainerConfigError). Where a variable of the same name stands in env, that one counts.",
      example: [{ secretRef: { name: "training-env" } }],
      find: "kubectl get configmaps,secrets -n NAMESPACE",
      group: "advanced",
    }),
  volumes: z
    .array(freeform())
    .default([])
    .meta({
      description: "Storage that the pod can reach: claims, shared memory, host folders",
      details:
        "A volume alone is not visible to the code: name it in volume_mounts as well. A claim that is ReadWriteOnce can be used on one node at a time, so steps that run side by side need a ReadWriteMany one.",
      example: [{ name: "data", persistentVolumeClaim: { claimName: "datasets" } }],
      find: "kubectl get persistentvolumeclaims -n NAMESPACE",
      group: "advanced",
    }),
  volume_mounts: z
    .array(freeform())
    .default([])
    .meta({
      description: "At which path inside the container each of the volumes appears",
      details:
        "Every name must be one of those under volumes, else the cluster refuses the pod. Mounting over a folder hides what the image has there; add readOnly to protect shared data.",
      example: [{ name: "data", mountPath: "/mnt/data" }],
      group: "advanced",
    }),
  image_pull_secrets: z
    .array(z.string())
    .default([])
    .meta({
      description: "Names of cluster secrets with the login of a private registry",
      details:
        'They must lie in the namespace of the pod; "kubectl create secret docker-registry" makes one. Leave it empty where the nodes can already log in, as with ECR on EKS, Artifact Registry on GKE or ACR attached to AKS.',
      example: ["regcred"],
      find: "kubectl get secrets -n NAMESPACE --field-selector type=kubernetes.io/dockerconfigjson",
    }),
  scheduler_name: optional(z.string()).meta({
    description: "Program that chooses the node in place of the cluster's default one, such as Volcano",
    details:
      "Empty means default-scheduler. Set it for gang scheduling or queues; a name that no scheduler in the cluster answers to leaves the pod Pending without any event.",
    example: "volcano",
    group: "advanced",
  }),
  host_ipc: z.boolean().default(false).meta({
    description: "Share the node's inter-process memory with the container, which some data loaders need",
    details:
      "Data loaders with several worker processes need more shared memory than the usual 64 MiB of a container. Clusters with a baseline or restricted Pod Security Standard refuse such pods; an emptyDir volume with medium Memory at /dev/shm does the same and is allowed there.",
    example: true,
    group: "advanced",
  }),
  container_security_context: freeform()
    .default({})
    .meta({
      description: "User, capabilities and privilege escalation of each container, for clusters with strict admission",
      details:
        "Keys are those of the container-level securityContext. With runAsNonRoot, the image must name a user that is not root, else the container does not start; values for the pod as a whole belong in additional_pod_spec_args under securityContext.",
      example: { runAsNonRoot: true, runAsUser: 1000 },
      find: "kubectl explain pod.spec.containers.securityContext",
      group: "advanced",
    }),
  additional_pod_spec_args: freeform()
    .default({})
    .meta({
      description: "Anything else of Kubernetes' PodSpec that no field here covers",
      details:
        "Steps and sandboxes take the outer key in snake_case (priority_class_name) and ignore any other with a warning; a deployer takes it as in a manifest (priorityClassName). What is inside is written as in a manifest.",
      example: { priority_class_name: "batch-high" },
      find: "kubectl explain pod.spec",
      group: "advanced",
    }),
});
