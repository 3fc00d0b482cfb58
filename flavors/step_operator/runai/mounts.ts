import { equal, freeform, optional, z } from "mlstack";

// ZenML 0.98: integrations/runai/flavors/runai_training_workload_settings.py
const policyItem = z.object({
  name: optional(z.string()).meta({
    description: "What policies of Run:ai call this mount, if one of them defines it",
    details: "Needed only to refer to a mount that a policy defines; your own mounts need none.",
    example: "shared-datasets",
    group: "advanced",
  }),
  exclude: optional(z.boolean()).meta({
    description: "Leave out the mount of this name that a policy would add by itself",
    details:
      "Set it beside the name that the policy uses. Its path still counts when paths are compared, so that no other mount may have the same one.",
    example: true,
    group: "advanced",
  }),
});

/** A volume that a claim stands for. */
const PvcMount = z.strictObject({
  claim_name: optional(z.string()).meta({
    description: "Persistent volume claim in the namespace of the project",
    details:
      "An existing claim cannot be found without it. For a new one it may stay empty: Run:ai then makes up a name, under which later steps can hardly find the data again.",
    example: "datasets",
    find: "kubectl get pvc -n runai-PROJECT",
  }),
  path: z.string().meta({
    description: "Folder of the container where the claimed volume appears",
    details: "Begins with a slash. No two mounts of a step may share a path, whatever their kinds.",
    example: "/mnt/datasets",
  }),
  existing_pvc: z.boolean().nullable().default(true).meta({
    description: "Whether the claim is there already; turn it off to have one made",
    details:
      "While it is on, a claim that is missing fails the workload. Off, one is made from claim_info, unless a claim of that name exists.",
    example: false,
  }),
  claim_info: optional(freeform()).meta({
    description: "Size, storage class and access modes of a claim that has to be made",
    details:
      "Run:ai needs at least the size. Its own keys stand here: size, storageClass, accessModes and volumeMode; they are checked when the step is submitted.",
    example: { size: "200Gi", storageClass: "fast-ssd", accessModes: { readWriteMany: true } },
    find: "kubectl get storageclasses",
    only: equal("existing_pvc", false),
  }),
  read_only: optional(z.boolean()).meta({
    description: "Let the step read from the claim and never write to it",
    details: "Protects data sets that many share. Empty: writing is allowed if the claim's access mode allows it.",
    example: true,
  }),
  ephemeral: optional(z.boolean()).meta({
    description: "Delete the claim with all that is in it when the workload stops",
    details: "For scratch space. Never turn it on for data that is needed again: there is no way to get it back.",
    example: true,
    group: "advanced",
  }),
  data_sharing: optional(z.boolean()).meta({
    description: "Open the volume to all projects in the scope of the claim",
    details: "For data sets that several teams read. Empty keeps the volume to the project in which steps run.",
    example: true,
    group: "advanced",
  }),
  ...policyItem.shape,
});

/** The entries of a ConfigMap as files. */
const ConfigMapMount = z.strictObject({
  config_map: z.string().meta({
    description: "Kubernetes object in the project's namespace whose entries become files",
    details: "It must exist before the step starts. Passwords do not belong in it: use secret_mounts for them.",
    example: "training-defaults",
    find: "kubectl get configmaps -n runai-PROJECT",
  }),
  mount_path: z.string().meta({
    description: "Folder of the container that receives one file per entry",
    details: "Begins with a slash. What the image has in this folder is hidden by the mount.",
    example: "/etc/training",
  }),
  sub_path: optional(z.string()).meta({
    description: "Single entry to mount, in place of all of them",
    details:
      "With it, mount_path names the file and hides nothing beside it. Such a file does not follow later changes of the ConfigMap.",
    example: "defaults.yaml",
  }),
  default_mode: optional(z.string()).meta({
    description: "Permissions of the files, as four octal digits that begin with 0",
    details: "0444 makes them readable for everybody and writable for nobody. Empty: 0644, the default of Kubernetes.",
    example: "0444",
    group: "advanced",
  }),
  ...policyItem.shape,
});

/** The keys of a Kubernetes secret as files. */
const SecretMount = z.strictObject({
  secret: z.string().meta({
    description: "Kubernetes object in the project's namespace whose keys become files",
    details:
      "This is its name in the cluster, not a secret of mlstack or ZenML. It must exist before the step starts, and everybody who may start pods in the namespace can read it.",
    example: "huggingface-login",
    find: "kubectl get secrets -n runai-PROJECT",
  }),
  mount_path: z.string().meta({
    description: "Folder of the container that receives one file per key",
    details: "Begins with a slash. Code then reads a password from the file, not from an environment variable.",
    example: "/run/secrets/huggingface",
  }),
  default_mode: optional(z.string()).meta({
    description: "Who may read the files with the passwords, as four octal digits",
    details:
      "0400 lets only their owner read them, which is root: when the container runs as somebody else, take 0440 and a fitting group. Empty: 0644.",
    example: "0400",
    group: "advanced",
  }),
  ...policyItem.shape,
});

/** A folder of a file server. */
const NfsMount = z.strictObject({
  server: z.string().meta({
    description: "Host name or IP address of the machine that exports the folder",
    details: "The nodes of the cluster must reach it; your own machine need not.",
    example: "nfs.example.com",
  }),
  path: z.string().meta({
    description: "Exported folder, as the server itself calls it",
    details: "Nothing checks it beforehand: with a folder that is not exported, the pod hangs while it is created.",
    example: "/exports/datasets",
    find: "showmount -e SERVER",
  }),
  mount_path: z.string().meta({
    description: "Folder of the container in which the exported one appears",
    details: "Begins with a slash, and must not be that of another mount.",
    example: "/mnt/nfs",
  }),
  // runapy 1.224: NfsInstance.read_only is true by default.
  read_only: optional(z.boolean()).meta({
    description: "Whether steps may only read the exported folder, which is so unless you say false",
    details: "Left empty, Run:ai's client mounts the folder read-only. Say false for steps that write results there.",
    example: false,
  }),
  ...policyItem.shape,
});

/** A bucket as a folder. */
const S3Mount = z.strictObject({
  bucket: z.string().meta({
    description: "Name of the S3 bucket, without s3:// in front",
    details: "It is mounted as a whole; a folder inside it cannot be picked.",
    example: "ml-datasets",
    find: "aws s3 ls",
  }),
  path: z.string().meta({
    description: "Folder of the container where objects of the bucket appear as files",
    details: "Begins with a slash. Many small files are slow to read this way: pack them into few large ones.",
    example: "/mnt/s3",
  }),
  url: optional(z.string()).meta({
    description: "Address of a service that speaks S3, such as MinIO; empty: Amazon's own",
    details: "Write it with https:// and without the bucket.",
    example: "https://minio.example.com:9000",
  }),
  access_key_secret: optional(z.string()).meta({
    description: "Kubernetes secret with the login; empty for a public bucket",
    details:
      "Its name in the project's namespace, never the key itself. Without it, reading a private bucket fails when the pod starts.",
    example: "s3-datasets-login",
    find: "kubectl get secrets -n runai-PROJECT",
  }),
  // runapy 1.224: S3Instance
  secret_key_of_access_key_id: optional(z.string()).meta({
    description: "Under which key of that secret the id of the login stands",
    details: "Only the name of the key is written here. Empty: AccessKeyId, as Run:ai itself stores it.",
    example: "AWS_ACCESS_KEY_ID",
    group: "advanced",
  }),
  secret_key_of_secret_key: optional(z.string()).meta({
    description: "Under which key of that Kubernetes object the password stands",
    details: "Only the name of the key is written here. Empty: SecretKey, which is what Run:ai uses.",
    example: "AWS_SECRET_ACCESS_KEY",
    group: "advanced",
  }),
  ...policyItem.shape,
});

/** A folder of the node itself. */
const HostPathMount = z.strictObject({
  path: z.string().meta({
    description: "Folder of the node on which the pod happens to run",
    details:
      "Begins with a slash. What lies there differs from node to node, unless they all mount the same file system.",
    example: "/raid/datasets",
  }),
  mount_path: z.string().meta({
    description: "Folder of the container in which the node's one appears",
    details: "Begins with a slash, and no other mount of the step may use it.",
    example: "/mnt/raid",
  }),
  // runapy 1.224: HostPathInstance.read_only is true by default.
  read_only: optional(z.boolean()).meta({
    description: "Whether steps may only read the node's folder, which is so unless you say false",
    details:
      "Left empty, Run:ai's client protects the folder from writing. Think twice before you say false: other workloads of the node may use it too.",
    example: false,
  }),
  mount_propagation: optional(z.string()).meta({
    description: "Whether file systems that the node mounts later show up in the pod: None or HostToContainer",
    details:
      "Empty means None. HostToContainer is for folders below which an automounter works; Run:ai knows no other value.",
    example: "HostToContainer",
    group: "advanced",
  }),
  ...policyItem.shape,
});

/** Storage that the containers of a step see. */
export const Mounts = z.object({
  pvc_mounts: optional(z.array(PvcMount)).meta({
    description: "Volumes of the cluster, by their claims, that steps read from or write to",
    details: "The usual way to data sets that are too big to download. Artifacts do not need it: ZenML moves them.",
    example: [{ claim_name: "datasets", path: "/mnt/datasets", read_only: true }],
  }),
  secret_mounts: optional(z.array(SecretMount)).meta({
    description: "Kubernetes secrets whose values the code finds in files, such as tokens",
    details: "A changed secret reaches running steps after a minute or so, unlike an environment variable.",
    example: [{ secret: "huggingface-login", mount_path: "/run/secrets/huggingface" }],
  }),
  nfs_mounts: optional(z.array(NfsMount)).meta({
    description: "Folders of file servers in the network, such as a shared home",
    details: "Needs no claim in the cluster. They are read-only unless an entry says otherwise.",
    example: [{ server: "nfs.example.com", path: "/exports/datasets", mount_path: "/mnt/nfs" }],
    group: "advanced",
  }),
  s3_mounts: optional(z.array(S3Mount)).meta({
    description: "Buckets that show up as folders, for code that reads plain files",
    details: "For reading large objects from start to end. Code that can talk to S3 itself is faster without it.",
    example: [{ bucket: "ml-datasets", path: "/mnt/s3", access_key_secret: "s3-datasets-login" }],
    group: "advanced",
  }),
  config_map_mounts: optional(z.array(ConfigMapMount)).meta({
    description: "Settings kept in the cluster that the code finds as files",
    details: "For what changes more often than the image and is no secret, such as defaults of a whole team.",
    example: [{ config_map: "training-defaults", mount_path: "/etc/training" }],
    group: "advanced",
  }),
  host_path_mounts: optional(z.array(HostPathMount)).meta({
    description: "Folders of the nodes themselves, such as a fast local disk",
    details:
      "Many clusters forbid them by policy, for a pod could reach other people's data. Use node_pools to stay on nodes that have the folder.",
    example: [{ path: "/raid/datasets", mount_path: "/mnt/raid" }],
    group: "advanced",
  }),
});

/** Where in an entry of each kind of mount the path inside the container stands. */
export const containerPaths = [
  { field: "pvc_mounts", key: "path" },
  { field: "config_map_mounts", key: "mount_path" },
  { field: "secret_mounts", key: "mount_path" },
  { field: "nfs_mounts", key: "mount_path" },
  { field: "s3_mounts", key: "path" },
  { field: "host_path_mounts", key: "mount_path" },
] as const;
