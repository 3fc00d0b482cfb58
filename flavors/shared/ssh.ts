import { any, equal, not, optional, secretField, textMap, truthy, z } from "mlstack";

/** What each container on the host may be given. ZenML 0.98: integrations/ssh/flavors/base.py, BaseSSHComponentSettings. */
export const SshContainerSettings = z.object({
  gpu_indices: optional(z.array(z.int())).meta({
    description: "Numbers of the NVIDIA cards that the containers see; empty: they compute on CPU only",
    details:
      "Counted from 0 as nvidia-smi does, and the NVIDIA Container Toolkit must be installed on the host. Nothing reserves a card: steps that run at the same time share it unless you give each of them another number.",
    example: [0, 1],
    find: "ssh HOST nvidia-smi -L",
  }),
  mounts: textMap()
    .optional()
    .meta({
      description:
        "Folders of the host that appear inside the containers: host path on the left, inner path on the right",
      details:
        "Both sides are absolute paths without a colon; anything else fails when the container is about to start. Use it for datasets and caches too large to download in each run.",
      example: { "/data/imagenet": "/datasets/imagenet", "/var/cache/huggingface": "/cache" },
    }),
  docker_run_args: optional(z.array(z.string())).meta({
    description: "Further command-line options of docker run that no other field covers, one list item per word",
    details:
      "They stand in front of the image name. The SSH orchestrator uses them for dynamic pipelines only: steps of static ones are started through Docker Compose, which does not know them.",
    example: ["--shm-size=8g", "--ulimit=memlock=-1"],
    find: "docker run --help",
    group: "advanced",
  }),
});

/** Which host, and how to log in. ZenML 0.98: integrations/ssh/flavors/base.py, SSHConnectionConfigMixin. */
const connection = z.object({
  hostname: z.string().min(1).meta({
    description: "Name or IP address of the machine that does the work, as the caller's network resolves it",
    details:
      "Aliases from ~/.ssh/config are not read, nor are jump hosts: give the real address, with a VPN if need be. Three attempts are made before a run gives up.",
    example: "gpu-box.lab.example.com",
    find: "ssh -G HOST | grep '^hostname '",
  }),
  username: z.string().meta({
    description: "Account on the host to log in as; it must be allowed to talk to Docker without sudo",
    details:
      "Membership of the group docker is enough there, and is as powerful as root: give it an account of its own.",
    example: "mlops",
    find: "ssh -G HOST | grep '^user '",
  }),
  ssh_key_path: optional(z.string()).meta({
    description: "Private key file to log in with, on the machine that opens the connection; ~ is understood",
    details:
      "RSA, Ed25519 and ECDSA keys work. An agent or a password alone is not enough: this field or ssh_private_key must be set before the first run. A step operator connects from where the pipeline runs: if that is a pod or another machine, the file is not there and ssh_private_key is the way.",
    example: "~/.ssh/id_ed25519",
    find: "ls ~/.ssh",
  }),
  ssh_private_key: optional(secretField()).meta({
    description: "Text of the login key itself, beginning with -----BEGIN, for machines that have no such file",
    details:
      "Keep it in a secret, line breaks included, and refer to that: mlstack secret create gpu_box --private_key=@FILE. It is read only while ssh_key_path is empty; otherwise the file wins.",
    example: "{{gpu_box.private_key}}",
    find: "ls ~/.ssh",
    only: not(truthy("ssh_key_path")),
  }),
  ssh_key_passphrase: optional(secretField()).meta({
    description: "Password that unlocks an encrypted login key; leave it out if the key has none",
    details: "Without it an encrypted key cannot be read, and each attempt to connect fails before the host is asked.",
    example: "{{gpu_box.key_passphrase}}",
    only: any(truthy("ssh_key_path"), truthy("ssh_private_key")),
  }),
  port: z.int().min(1).max(65535).default(22).meta({
    description: "TCP number on which the host's SSH server listens, when it is not the usual one",
    details: "Firewalls and security groups between you and the host must let it through from where runs are started.",
    example: 2222,
    find: "ssh -G HOST | grep '^port '",
  }),
});

const connectionDetails = z.object({
  verify_host_key: z.boolean().default(true).meta({
    description: "Refuse hosts whose identity is not on record; turn it off only for machines that live a few hours",
    details:
      "Log in once by hand with ssh to put the host on record. When this is off, any machine that answers is believed, also one that only pretends to be yours.",
    example: false,
    group: "advanced",
  }),
  known_hosts_path: optional(z.string()).meta({
    description: "File with the identities of trusted machines, if it is not the one of your own account",
    details:
      "Empty means ~/.ssh/known_hosts. Write the path in full, since ~ is not replaced here. A file that is missing leads to a warning and then to a refused connection.",
    example: "/etc/ssh/ssh_known_hosts",
    find: "ssh -G HOST | grep 'knownhostsfile '",
    group: "advanced",
    only: equal("verify_host_key", true),
  }),
  connection_timeout: z.number().positive().default(10).meta({
    description: "How long one attempt to reach the host may take before the next one begins",
    details:
      "Three attempts with a pause in between are made. Raise it for slow links and for hosts that wake up on demand.",
    example: 30,
    unit: "seconds",
    group: "advanced",
  }),
  keepalive_interval: z.int().nonnegative().default(30).meta({
    description: "Pause between two signs of life on a silent line, so that routers do not cut it; 0 sends none",
    details:
      "Lower it when long image pulls end with a broken connection: some NAT gateways forget a quiet line within a minute.",
    example: 15,
    unit: "seconds",
    group: "advanced",
  }),
});

/** What is done on the host around the containers. ZenML 0.98: integrations/ssh/flavors/base.py, BaseSSHComponentConfig. */
const host = z.object({
  authenticate_docker: z.boolean().default(false).meta({
    description: "Log the host's Docker in to the registry of the stack, so that it can pull private images",
    details:
      "The registry component must have credentials or a service connector, or the run fails. The login then stays in the host's ~/.docker/config.json, readable by that account; leave this off if the host is logged in already.",
    example: true,
  }),
  remote_workdir: z.string().default("/tmp/zenml-ssh").meta({
    description: "Folder on the host for the small files of each run; made when it is not there",
    details:
      "Choose one that survives a reboot and has room if /tmp is a RAM disk. The account must be able to write there; ~ is not replaced.",
    example: "/var/lib/zenml",
    group: "advanced",
  }),
  minimum_free_disk_gb: z.number().nonnegative().default(5).meta({
    description: "Space that must be left on the host's disk, or nothing is started; 0 skips the check",
    details:
      "Only the file system of remote_workdir is measured, so let it be the one that holds Docker's images. Each new version of a pipeline leaves an image behind: docker image prune -a on the host makes room.",
    example: 20,
    unit: "GiB",
    group: "advanced",
  }),
  cleanup_old_files: z.boolean().default(true).meta({
    description: "Delete what crashed launches left on the host over a week ago, each time something is started",
    details:
      "Turn it off while you look into a failure that is older than seven days. Images and containers are never touched.",
    example: false,
    group: "advanced",
  }),
  docker_binary: z.string().default("docker").meta({
    description: "Program to call on the host, as a full path where non-interactive logins do not find it",
    details:
      "Commands run in a shell that reads no profile, so its PATH is often shorter than yours. A program with the same options can stand here too.",
    example: "/usr/local/bin/docker",
    find: "ssh HOST command -v docker",
    group: "advanced",
  }),
});

/** All fields of a component that works on a machine through SSH, in the order of the form. */
export const SshComponentConfig = z.object({
  ...connection.shape,
  ...SshContainerSettings.shape,
  ...host.shape,
  ...connectionDetails.shape,
});
