import { equal, optional, z } from "mlstack";

/** The rights of a step's containers. ZenML 0.98: integrations/runai/flavors/runai_training_workload_settings.py. */
export const SecurityContext = z.strictObject({
  uid_gid_source: optional(z.enum(["fromTheImage", "fromIdpToken", "custom"])).meta({
    description: "Where the numbers of user and group come from: the image, the single sign-on, or here",
    details:
      "Only custom reads run_as_uid and run_as_gid; fromIdpToken works only where people log in to Run:ai by single sign-on. Empty: as the image has it.",
    example: "custom",
  }),
  run_as_uid: optional(z.int().nonnegative()).meta({
    description: "Number of the user under whom the code runs",
    details: "Take the owner of the files on mounted volumes, or writing there is denied. 0 is root.",
    example: 1000,
    find: "id -u",
    only: equal("uid_gid_source", "custom"),
  }),
  run_as_gid: optional(z.int().nonnegative()).meta({
    description: "Number of the main group under which the code runs",
    details: "New files on mounted volumes belong to this group, which is how a team shares them.",
    example: 1000,
    find: "id -g",
    only: equal("uid_gid_source", "custom"),
  }),
  supplemental_groups: optional(z.array(z.int().nonnegative())).meta({
    description: "Further groups of the user, by number, beside the main one",
    details: "For volumes that belong to several groups. An empty list takes those of the image away.",
    example: [2000, 2001],
    find: "id -G",
    only: equal("uid_gid_source", "custom"),
  }),
  run_as_non_root: optional(z.boolean()).meta({
    description: "Refuse to start a container whose user would be root",
    details: "ZenML's own images run as root: set another user, or build them with one, before you turn this on.",
    example: true,
  }),
  allow_privilege_escalation: optional(z.boolean()).meta({
    description: "Let processes gain more rights than they began with, as sudo does",
    details: "Strict clusters demand false here. Needed only by images that install software while they run.",
    example: false,
  }),
  read_only_root_filesystem: optional(z.boolean()).meta({
    description: "Forbid writing to the container's own files, outside of mounts",
    details:
      "Python then cannot write to /tmp or to its caches, so mount a volume there first. Most steps fail otherwise.",
    example: true,
    group: "advanced",
  }),
  capabilities: optional(z.array(z.string())).meta({
    description: "Single rights of root that the container gets in addition, such as IPC_LOCK",
    details:
      "Linux's names in capitals, without CAP_ in front; an unknown one fails when the step is submitted. IPC_LOCK is what RDMA over InfiniBand needs.",
    example: ["IPC_LOCK"],
    find: "man 7 capabilities",
    group: "advanced",
  }),
  seccomp_profile_type: optional(z.enum(["RuntimeDefault", "Unconfined", "Localhost"])).meta({
    description: "Which filter of system calls applies to the container",
    details:
      "RuntimeDefault blocks what hardly any program needs, and is what strict clusters ask for. Unconfined blocks nothing; Localhost takes a profile from the node.",
    example: "RuntimeDefault",
    group: "advanced",
  }),
  host_ipc: optional(z.boolean()).meta({
    description: "Let containers use the node's memory for communication between processes",
    details:
      "Other workloads on the node could then read it, and many clusters forbid it. Try large_shm_request first.",
    example: true,
    group: "advanced",
  }),
  host_network: optional(z.boolean()).meta({
    description: "Use the network of the node instead of giving the pod an address of its own",
    details:
      "Some InfiniBand setups need it for full speed. Ports of the step then collide with those of the node and of other such pods.",
    example: true,
    group: "advanced",
  }),
});
