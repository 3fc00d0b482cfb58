import {
  all,
  any,
  checkedIn,
  freeform,
  hasKey,
  isNull,
  not,
  nothingLocal,
  optional,
  readNumber,
  refuse,
  requires,
  textMap,
  z,
} from "mlstack";

/** A number, or a text that may end in + for "at least". */
const amount = z.union([z.int(), z.number(), z.string()]);

/*
 * SkyPilot's options as ZenML hands them on. What only means the same on every cloud stands here; instance_type, region, zone and image_id
 * are each cloud's own. ZenML 0.98: integrations/skypilot/flavors/skypilot_orchestrator_base_vm_config.py.
 */

/** How strong each machine is. */
export const SkypilotMachine = z.object({
  accelerators: optional(z.union([z.string(), z.record(z.string(), z.int())])).meta({
    description: "GPUs or TPUs of each machine, by SkyPilot's name and with a count after a colon",
    details:
      "A name alone means one of them. They reach the pipeline's container only with --gpus=all in docker_run_args (on Kubernetes by themselves), and the kind of machine, if named, must have them.",
    example: "A100-80GB:2",
    find: "sky show-gpus --all",
  }),
  cpus: optional(amount).meta({
    description: "Virtual processors that a machine must have; a plus behind the number lets more pass",
    details:
      "8 means exactly that many, 8+ that many or the next cheapest with more. It chooses among machines, so it must not contradict instance_type.",
    example: "8+",
  }),
  memory: optional(amount).meta({
    description: "GiB of RAM that a machine must have; a plus behind the number lets more pass",
    details:
      "32 means exactly that, 32+ at least that. Like cpus it only helps to find a machine and must agree with instance_type.",
    example: "32+",
  }),
  use_spot: optional(z.boolean()).meta({
    description: "Rent spare capacity at a fraction of the price, which the cloud may take back at any moment",
    details:
      "Nothing brings a run back whose machine was taken: it fails, so let long steps save checkpoints and be repeatable. Empty means ordinary machines.",
    example: true,
  }),
  disk_size: optional(z.int()).meta({
    description: "Room on the boot disk of each machine, for the operating system, images and scratch files",
    details:
      "Empty means SkyPilot's 256. Raise it for large images and datasets: a full disk ends the run in the midst of a pull.",
    example: 512,
    unit: "GiB",
  }),
  disk_tier: optional(z.enum(["high", "medium", "low", "ultra", "best"])).meta({
    description: "How fast the boot disk is; the faster, the dearer, with best for the fastest that the cloud has",
    details:
      "Empty means medium, about 3000 operations a second. Raise it when a profile shows the GPU waiting for files; ultra is not to be had everywhere.",
    example: "high",
    group: "advanced",
  }),
  network_tier: optional(z.string()).meta({
    description: "Speed of the links between machines of one run: standard, or best for the quickest there are",
    details:
      "Only training over several machines gains from best, and only some clouds and GPUs have it; elsewhere it changes nothing or finds no machine.",
    example: "best",
    group: "advanced",
  }),
  accelerator_args: optional(textMap()).meta({
    description: "Extras for TPUs, such as the version of their runtime; GPUs need none",
    details:
      "Written as text, also numbers. A runtime that does not fit the TPU fails only when the cloud makes the machine.",
    example: { runtime_version: "v2-alpha-tpuv5-lite" },
    group: "advanced",
  }),
  num_nodes: optional(z.int()).meta({
    description: "How many equal machines form the cluster of a run; empty: a single one",
    details:
      "Every machine executes the same command, so the whole pipeline runs on each of them. Only raise it for code that finds its role from SKYPILOT_NODE_RANK.",
    example: 2,
    unit: "machines",
    group: "advanced",
  }),
});

/** Other places than region and zone to look in. */
export const SkypilotPlaces = z.object({
  infra: optional(z.string()).meta({
    description: "Where to rent in one line, as cloud/region/zone or k8s/context, with * for any part",
    details:
      "It replaces the cloud of the flavor, region and zone: together with one of them, or with cloud, region or zone in resources_settings, it is refused.",
    example: "aws/eu-central-1",
    find: "sky check",
    group: "advanced",
  }),
  any_of: optional(z.array(freeform())).meta({
    description: "Several acceptable machines, of which the cheapest that can be had is taken",
    details:
      "Each entry holds fields of SkyPilot's resources and overrides the ones set here; what it leaves out counts as set. Use it where one kind of GPU is often sold out.",
    example: [{ accelerators: "A100:1" }, { accelerators: "L40S:2" }],
    find: "https://docs.skypilot.co/en/latest/reference/yaml-spec.html",
    group: "advanced",
  }),
  ordered: optional(z.array(freeform())).meta({
    description: "Several acceptable machines by preference: the next is asked for when the one before is sold out",
    details: "Entries look like those of any_of, but price does not count here. Give one list or the other, not both.",
    example: [{ region: "eu-central-1", use_spot: true }, { region: "us-east-1" }],
    find: "https://docs.skypilot.co/en/latest/examples/auto-failover.html",
    group: "advanced",
  }),
});

/** What a machine does, how long it lives and what it can reach. */
export const SkypilotRun = z.object({
  idle_minutes_to_autostop: z.int().nullable().default(30).meta({
    description: "How long machines may stand around without work until they are stopped or removed",
    details:
      "Counted from the end of the last job. Set down to choose between the two. With null and without down they run, and cost, until someone ends them by hand.",
    example: 10,
    unit: "minutes",
  }),
  down: z.boolean().default(true).meta({
    description: "Remove machines for good when they have been idle; off: only stop them, keeping their disks",
    details:
      "A stopped machine starts faster and has its images still, but its disk is billed. If something fails while a machine is being set up it stays, for you to look: sky down removes it.",
    example: false,
  }),
  docker_run_args: z
    .array(z.string())
    .optional()
    .meta({
      description: "Further options of docker run for the pipeline's container on the machine, one word each",
      details:
        "Give --gpus=all, or the container sees no GPU. Volumes for workdir and file_mounts and open ports belong here too; on Kubernetes, where no Docker is involved, nothing is done with them.",
      example: ["--gpus=all", "--shm-size=16g"],
      find: "docker run --help",
    }),
  stream_logs: z.boolean().default(true).meta({
    description: "Show the output of the machines here and wait for the end; off: hand the run over and return",
    details: "When it is off a run that fails does not fail your command: look at ZenML or at sky logs.",
    example: false,
  }),
  retry_until_up: z.boolean().default(false).meta({
    description: "Keep asking for machines until the cloud has some, however long that takes",
    details:
      "Without it a run fails as soon as every permitted place is sold out. Bound the wait yourself where nobody watches.",
    example: true,
  }),
  cluster_name: optional(z.string()).meta({
    description: "Machines to use again for each run instead of new ones; made under this name at the first use",
    details:
      "Empty gives every run machines of its own. Reuse saves the minutes of start-up when down is off; what the machines are like is then decided by the first run, and later settings do not change them.",
    example: "nightly-training",
    find: "sky status",
  }),
  labels: optional(textMap()).meta({
    description: "Tags on the machines by which bills and clean-up scripts tell whose they are",
    details:
      "They become tags on AWS, labels on Google Cloud and on pods, and are left out on other clouds; each has rules of its own for letters and length. Machines that exist keep the ones they have.",
    example: { team: "vision", "cost-center": "4711" },
  }),
  envs: optional(textMap()).meta({
    description: "Variables of the shell on the machine, for SkyPilot's own commands and mounts",
    details:
      "The pipeline's container does not see them except on Kubernetes: give those to the step in ZenML. When names collide, ZenML's own win. Not for secrets, since SkyPilot shows them.",
    example: { AWS_DEFAULT_REGION: "eu-central-1" },
    group: "advanced",
  }),
  ports: optional(z.union([z.int(), z.string(), z.array(z.union([z.int(), z.string()]))])).meta({
    description: "TCP numbers or spans that the machine's firewall opens to the whole internet",
    details:
      "One number, a span such as 8000-8010, or a list of both. The container must publish them as well (--network=host in docker_run_args). Anything without a login there can be used by anyone.",
    example: [6006, "8000-8010"],
    group: "advanced",
  }),
  file_mounts: optional(freeform()).meta({
    description: "Files and buckets to place on the machine: path there on the left, source on the right",
    details:
      "Local paths are copied, bucket addresses mounted or copied. The container sees them only when docker_run_args mounts the path with -v.",
    example: { "/datasets": "s3://acme-datasets/imagenet" },
    find: "https://docs.skypilot.co/en/latest/reference/storage.html",
    group: "advanced",
  }),
  workdir: optional(z.string()).meta({
    description: "Local folder that is copied to ~/sky_workdir of the machine before each run",
    details:
      "The pipeline needs none, for its code is in the image. Use it for files that are too large or too private for that, and mount it into the container with docker_run_args.",
    example: "./configs",
    group: "advanced",
  }),
  task_name: optional(z.string()).meta({
    description: "How SkyPilot's lists call the job; empty: named after the pipeline and the time",
    details: "Only for your eyes in sky queue and sky status; jobs with the same text do not disturb each other.",
    example: "churn-training",
    group: "advanced",
  }),
  task_settings: freeform()
    .optional()
    .meta({
      description: "Arguments of sky.Task that no field here covers, by their Python names",
      details:
        "They override what ZenML passes, so never give run or setup. A name that the installed SkyPilot does not know fails at the start.",
      example: { volumes: { "/mnt/data": "datasets" } },
      find: "https://docs.skypilot.co/en/latest/reference/api.html",
      group: "advanced",
    }),
  resources_settings: freeform()
    .optional()
    .meta({
      description: "Arguments of sky.Resources that no field here covers, for options newer than this form",
      details:
        "They override the fields with the same names. While infra is set, cloud, region and zone must not stand in it.",
      example: { _cluster_config_overrides: { nvidia_gpus: { disable_ecc: true } } },
      find: "https://docs.skypilot.co/en/latest/reference/api.html",
      group: "advanced",
    }),
  launch_settings: freeform()
    .optional()
    .meta({
      description: "Arguments of sky.launch (sky.exec when machines are reused) that no field here covers",
      details:
        "They override down, retry_until_up and idle_minutes_to_autostop. stream_logs, num_nodes, detach_setup and detach_run are dropped: SkyPilot no longer takes them here.",
      example: { fast: true },
      find: "https://docs.skypilot.co/en/latest/reference/api.html",
      group: "advanced",
    }),
});

/** What SkyPilot does when a spot machine is lost, where the cloud has spot machines. */
export const skypilotJobRecovery = optional(z.union([z.string(), freeform()])).meta({
  description: "How SkyPilot's managed jobs look for a new machine after a spot one was lost",
  details:
    "Kept for completeness: ZenML starts ordinary clusters, not managed jobs, so a lost machine still ends the run. FAILOVER tries the same region first, EAGER_NEXT_REGION leaves it at once.",
  example: "EAGER_NEXT_REGION",
  group: "advanced",
});

/** For clouds whose machines SkyPilot only tells apart by region. */
export const skypilotNoZone = optional(z.string()).meta({
  description: "Not for this cloud: SkyPilot sees no data centres below the region and refuses any value",
  details:
    "The field exists since all SkyPilot flavors have the same ones. Leave it empty, or the run ends before anything is rented.",
  example: "a",
  group: "advanced",
});

/** What holds for the component as a whole. */
export const SkypilotPlan = z.object({
  disable_step_based_settings: z.boolean().default(false).meta({
    description: "Run all steps on one machine, also those that ask for another size than the pipeline does",
    details:
      "Normally, as soon as a single step has settings of its own, every step gets a machine for itself, which costs minutes of start-up each. Settings of steps do nothing while this is on.",
    example: true,
    group: "advanced",
  }),
});

/** What ZenML checks and changes on every cloud. ZenML 0.98: skypilot_orchestrator_base_vm_config.py, also its union_mode="left_to_right". */
export const skypilotRules = [
  readNumber({ id: "cpus_number", field: "cpus" }),
  readNumber({ id: "memory_number", field: "memory" }),
  readNumber({ id: "ports_number", field: "ports", whole: true }),
  refuse({
    id: "infra_conflict",
    if: all(
      not(isNull("infra")),
      any(not(isNull("region")), not(isNull("zone")), hasKey("resources_settings", ["cloud", "region", "zone"])),
    ),
    message:
      "infra says where to rent: remove region and zone, and cloud, region and zone from resources_settings, or remove infra.",
    fields: ["infra", "region", "zone", "resources_settings"],
  }),
];

/** What ZenML asks of a stack on every cloud. */
export const skypilotStackRules = checkedIn(
  "integrations/skypilot/orchestrators/skypilot_base_vm_orchestrator.py:72",
  requires("container_registry", "image_builder"),
  nothingLocal,
);
