import {
  descending,
  exactlyOne,
  greater,
  isNull,
  noReference,
  not,
  optional,
  refuse,
  secretField,
  some,
  startsWith,
  textMap,
  truthy,
  z,
} from "mlstack";

/** Which workspace is meant. */
export const databricksHost = z.string().meta({
  description: "Web address of your workspace, with https:// and without a path",
  details:
    "Copy it from the browser up to the end of the domain and leave out the slash at the end: links to runs and endpoints are built from it. It also tells whether the workspace lies on Azure, AWS or Google Cloud.",
  example: "https://adb-1234567890123456.7.azuredatabricks.net",
  find: "databricks auth describe",
});

/** Who starts jobs. */
export const DatabricksCredentials = z.object({
  client_id: optional(secretField()).meta({
    description: "Application id of the service principal that starts jobs; empty: the login of the machine",
    details:
      "Set it together with client_secret or not at all. Without the two, DATABRICKS_… variables, a profile in ~/.databrickscfg or az login on the machine that starts runs are used.",
    example: "{{databricks.client_id}}",
    find: "databricks service-principals list",
  }),
  client_secret: optional(secretField()).meta({
    description: "OAuth secret that was generated for the service principal",
    details:
      "Databricks shows it once and lets it live for two years at most. Personal access tokens (dapi…) do not fit here; they work only as part of the login of the machine.",
    example: "{{databricks.client_secret}}",
    find: "Databricks › Settings › Identity and access › Service principals › NAME › Secrets",
  }),
});

const AccessControlRequest = z.object({
  permission_level: z.enum(["CAN_VIEW", "CAN_MANAGE_RUN", "CAN_MANAGE", "IS_OWNER"]).meta({
    description: "How far access goes: look at runs, also start and stop them, change the job, or own it",
    details:
      "Take CAN_VIEW for people who only read results and logs, CAN_MANAGE_RUN for those on call. IS_OWNER can be given once, and not to a group.",
    example: "CAN_MANAGE_RUN",
  }),
  group_name: optional(z.string()).meta({
    description: "Several people at once, as the workspace knows them; account groups count too",
    details:
      "One entry names either a group, a user or a service principal. Everybody in the group receives the permission, also those who join later.",
    example: "ml-team",
    find: "databricks groups list",
  }),
  user_name: optional(z.string()).meta({
    description: "Email address with which one person logs in to the workspace",
    details:
      "Leave the two other names of the entry empty. A person who is no member of the workspace makes Databricks refuse the job.",
    example: "ada@example.com",
    find: "databricks users list",
  }),
  service_principal_name: optional(z.string()).meta({
    description: "Application id of a machine identity, for instance of a deployment pipeline",
    details:
      "The id is meant, although the field asks for a name; display names are not found. Leave the two other names of the entry empty.",
    example: "5f2b8c1e-93a4-4c7d-8e6f-0a1b2c3d4e5f",
    find: "databricks service-principals list",
  }),
});

const withoutFixedSize = isNull("num_workers");
const withImage = truthy("docker_image_url");

/** The cluster that is made for a job, and limits of the job. ZenML 0.98: integrations/databricks/flavors/databricks_shared_settings.py, utils/databricks_utils.py. */
export const DatabricksClusterSettings = z.object({
  node_type_id: optional(z.string()).meta({
    description: "Machine of the workers as the cloud calls it, which decides memory, cores and price",
    details:
      "Empty takes Standard_D4s_v5, which only Azure has: on AWS and Google Cloud set it. Machines with GPUs also want a spark_version with gpu-ml in it.",
    example: "m5d.2xlarge",
    find: "databricks clusters list-node-types",
  }),
  spark_version: optional(z.string()).meta({
    description: "Key of the Databricks Runtime that clusters start with",
    details:
      "Empty takes 16.4.x-scala2.12. Keys with cpu-ml or gpu-ml bring the common machine learning libraries along; the Python in the runtime should be the one you develop with.",
    example: "16.4.x-cpu-ml-scala2.12",
    find: "databricks clusters spark-versions",
  }),
  num_workers: optional(z.int().nonnegative()).meta({
    description: "Machines beside the driver, always the same number; autoscale is ignored then",
    details:
      "With 0 there is only the driver, which is enough for steps that do not use Spark; Databricks then expects spark.databricks.cluster.profile: singleNode and spark.master: local[*] in spark_conf.",
    example: 4,
    unit: "workers",
  }),
  autoscale: z
    .tuple([z.int(), z.int()])
    .default([0, 1])
    .meta({
      description: "Fewest and most workers between which the cluster grows and shrinks with the load",
      details:
        "Two whole numbers from 0 up, the smaller one first. Unless you change it, a cluster is the driver alone and gets a single worker once Spark has work for one.",
      example: [1, 8],
      unit: "workers",
      only: withoutFixedSize,
    }),
  availability_type: optional(z.enum(["ON_DEMAND", "SPOT", "SPOT_WITH_FALLBACK"])).meta({
    description: "Rent at full price, from cheap spare capacity, or from spare and at full price when there is none",
    details:
      "The cloud may take SPOT machines away at any time, and what runs on the driver then fails. Empty leaves the choice to the cluster policy or to Databricks.",
    example: "SPOT_WITH_FALLBACK",
  }),
  policy_id: optional(z.string()).meta({
    description: "Cluster policy of the workspace whose limits and defaults the machines fall under",
    details:
      "Empty takes the policy called Job Compute where there is one. An id that does not exist, or that the login may not use, ends a run before it starts.",
    example: "00123456789ABCDE",
    find: "databricks cluster-policies list",
  }),
  spark_env_vars: optional(textMap()).meta({
    description: "Variables that the processes on driver and workers see, beside those of the step",
    details:
      "Where both have a name, these win. Everybody who may look at the cluster can read them: keep passwords out, or let Databricks fill in {{secrets/SCOPE/KEY}}.",
    example: { HF_HOME: "/local_disk0/huggingface" },
  }),
  timeout_seconds: optional(z.int().nonnegative()).meta({
    description: "Longest time that a whole run may take until Databricks cancels it",
    details: "0 or empty means without end, so that a run that hangs keeps its machines rented until somebody notices.",
    example: 86400,
    unit: "seconds",
  }),
  task_timeout_seconds: optional(z.int().nonnegative()).meta({
    description: "Longest time that a single step may take until Databricks cancels it",
    details:
      "0 or empty means no limit. Set it well above what the slowest step usually needs; timeout_seconds holds beside it.",
    example: 7200,
    unit: "seconds",
  }),
  access_control_list: optional(z.array(AccessControlRequest)).meta({
    description: "Who else may look at, restart or manage what is started",
    details:
      "Without it only the login that starts runs, and admins of the workspace, can open them. Every entry names exactly one group, user or service principal.",
    example: [{ group_name: "ml-team", permission_level: "CAN_VIEW" }],
  }),
  custom_tags: optional(textMap()).meta({
    description: "Labels on the rented machines and disks, by which costs are told apart",
    details:
      "At most 45. They appear in the bill of the cloud and in the usage tables of Databricks; a cluster policy may demand some of them.",
    example: { cost_center: "vision" },
    group: "advanced",
  }),
  driver_node_type_id: optional(z.string()).meta({
    description: "Machine on which the Python code of steps runs, if it should not be like the workers",
    details:
      "Give it more memory, or the GPU, where steps work with pandas or PyTorch and not with Spark. Empty takes the type of the workers.",
    example: "m5d.4xlarge",
    find: "databricks clusters list-node-types",
    group: "advanced",
  }),
  spark_conf: optional(textMap()).meta({
    description: "Options handed over when the cluster starts, by their full dotted names",
    details:
      "All values are text, even numbers, true and false. An option that the cluster policy fixes must not be set: the run is refused.",
    example: { "spark.sql.shuffle.partitions": "64" },
    group: "advanced",
  }),
  single_user_name: optional(z.string()).meta({
    description: "The one account that may use the cluster, for Unity Catalog's dedicated access mode",
    details:
      "An email address, or the application id of the service principal that starts runs. With another account than the one that starts them, steps cannot attach to the cluster.",
    example: "ml-runner@example.com",
    find: "databricks current-user me",
    group: "advanced",
  }),
  init_scripts: optional(z.array(z.string())).meta({
    description: "Shell files that every machine of the cluster executes before Spark comes up",
    details:
      "Each path begins with dbfs:/, and one that fails keeps the cluster from starting. Newer workspaces run none from DBFS any more: use a cluster policy or a container image there.",
    example: ["dbfs:/scripts/install_drivers.sh"],
    find: "databricks fs ls dbfs:/",
    group: "advanced",
  }),
  docker_image_url: optional(z.string()).meta({
    description: "Container image that machines boot in place of the plain Databricks Runtime",
    details:
      "Container Services must be switched on in the workspace, and the image must build on one that Databricks publishes. Your code still arrives as a Python wheel.",
    example: "registry.example.com/ml/databricks:16.4",
    group: "advanced",
  }),
  docker_image_username: optional(z.string()).meta({
    description: "User name for the registry from which the cluster pulls its container",
    details:
      "Set it together with docker_image_password, or neither where anyone may pull. Azure's registry takes the application id of a service principal.",
    example: "databricks-pull",
    group: "advanced",
    only: withImage,
  }),
  docker_image_password: optional(secretField()).meta({
    description: "Password or token for the registry from which the cluster pulls its container",
    details:
      "It is handed to Databricks with each cluster that starts. When it has expired, nothing shows until the next cluster fails to pull.",
    example: "{{registry.password}}",
    group: "advanced",
    only: withImage,
  }),
  autotermination_minutes: optional(z.int().nonnegative()).meta({
    description: "Idle time after which a cluster switches itself off; 0 for never",
    details: "Clusters of jobs end with their job anyway: set it only where a cluster policy asks for it.",
    example: 20,
    unit: "minutes",
    group: "advanced",
  }),
});

/** What holds for all that starts a Databricks cluster. */
export const databricksClusterRules = [
  refuse({
    id: "docker_image_username_pair",
    if: exactlyOne(truthy("docker_image_username"), truthy("docker_image_password")),
    message: "docker_image_username and docker_image_password belong together: set both or neither.",
    fields: ["docker_image_username", "docker_image_password"],
  }),
  refuse({
    id: "autoscale_negative",
    if: some("autoscale", (workers) => not(greater(workers, -1))),
    message: "autoscale must be two numbers of workers that are 0 or more.",
    fields: ["autoscale"],
  }),
  refuse({
    id: "autoscale_order",
    if: descending("autoscale"),
    message: "autoscale must name the smaller number of workers first.",
    fields: ["autoscale"],
  }),
  refuse({
    id: "init_scripts_dbfs",
    if: some("init_scripts", (script) => not(startsWith(script, ["dbfs:/"]))),
    message: "Every path in init_scripts must start with dbfs:/.",
    fields: ["init_scripts"],
  }),
  refuse({
    id: "access_control_list_one_name",
    if: some("access_control_list", () =>
      not(exactlyOne(truthy("group_name"), truthy("user_name"), truthy("service_principal_name"))),
    ),
    message:
      "Every entry of access_control_list must have exactly one of group_name, user_name and service_principal_name.",
    fields: ["access_control_list"],
  }),
  noReference("autoscale", "init_scripts"),
] as const;

/** The halves of the service principal's login belong together. */
export const servicePrincipalPair = refuse({
  id: "client_id_pair",
  if: exactlyOne(truthy("client_id"), truthy("client_secret")),
  message: "client_id and client_secret belong together: set both or neither.",
  fields: ["client_id", "client_secret"],
});
