import { BaseStepOperatorConfig, optional, passwordField, textMap, truthy, z } from "mlstack";

export const BasetenStepOperatorConfig = BaseStepOperatorConfig.extend({
  api_key: passwordField().meta({
    description: "Key that starts and stops jobs in your workspace",
    details:
      "For anything but trying out, take a team key with full access: a personal one stops working when its owner leaves. Starting a step also writes it into ~/.trussrc of the machine that does so, where Baseten's own tools read it.",
    example: "{{baseten.api_key}}",
    find: "https://app.baseten.co/settings/account/api_keys",
  }),
  project: z.string().meta({
    description: "Folder of Baseten Training under which jobs are listed; made if it is not there",
    details:
      "Jobs of one project share a cache, so steps that read the same data and models belong together. It does not limit who sees them.",
    example: "vision-training",
    find: "truss train view",
  }),
  registry_auth_secret: optional(z.string()).meta({
    description: "Secret in Baseten with username:password of the registry; empty: images are public",
    details:
      "It must exist in the workspace and hold both, with the colon between them; ZenML does not create it. The address of the registry comes from the stack. Tokens that expire after hours, as ECR's do, have to be renewed there in time.",
    example: "ghcr-pull",
    find: "https://app.baseten.co/settings/secrets",
  }),
});
export type BasetenStepOperatorConfig = typeof BasetenStepOperatorConfig;

/** Set by pipelines only: ZenML keeps none of these in the component. */
export const BasetenStepOperatorSettings = z.object({
  // truss 0.18: truss/base/truss_config.py, Accelerator
  accelerator: z.string().default("H100").meta({
    description: "Model of the GPUs in each node, such as H200, A100, L4 or T4",
    details:
      "How many each node gets is gpu_count of the step's ResourceSettings, one if that is empty. A model that Baseten does not offer fails when the step is submitted.",
    example: "A100",
    find: "truss train capacity view",
  }),
  node_count: z.int().min(1).default(1).meta({
    description: "How many machines a step is given for distributed training",
    details:
      "More than 1 works only for a CommandStep that starts its own launcher, such as torchrun: an ordinary step is refused, for it would run whole on each of them. Baseten must have enabled several nodes for your organisation.",
    example: 2,
    unit: "nodes",
  }),
  secrets: textMap()
    .optional()
    .meta({
      description: "Environment variables whose values are kept by Baseten: variable to name of the secret there",
      details:
        "Only variables that the step's environment has anyway are replaced, so set them there to some placeholder too. The value itself then never shows up in the job's configuration.",
      example: { HF_TOKEN: "hf_access_token" },
      find: "https://app.baseten.co/settings/secrets",
    }),
  enable_cache: z.boolean().default(false).meta({
    description: "Keep downloads such as weights and data sets from one job to the next",
    details:
      "Code finds the folders in BT_PROJECT_CACHE_DIR, shared within the project, and BT_TEAM_CACHE_DIR, shared within the team. What is written elsewhere is gone when the job ends.",
    example: true,
  }),
  cache_require_affinity: z
    .boolean()
    .default(true)
    .meta({
      description: "Run only where the kept downloads already lie",
      details:
        "They lie in the cluster where the project first used them, so asking for a GPU that is not offered there fails the job. Turned off, it runs in another cluster and begins with empty folders.",
      example: false,
      only: truthy("enable_cache"),
      group: "advanced",
    }),
  cache_enable_legacy_hf_mount: z
    .boolean()
    .default(false)
    .meta({
      description: "Also keep ~/.cache/huggingface, where Hugging Face libraries look without being told",
      details:
        "For code that cannot be changed. Otherwise set HF_HOME to a folder below BT_PROJECT_CACHE_DIR, which Baseten recommends for anything new.",
      example: true,
      only: truthy("enable_cache"),
      group: "advanced",
    }),
  enable_checkpointing: z.boolean().default(false).meta({
    description: "Store what the code writes to BT_CHECKPOINT_DIR, so that it outlives the job",
    details:
      "Checkpoints are uploaded while the job runs and can be deployed as a model in Baseten afterwards. They are no artifacts of the pipeline: what later steps need must be returned as well.",
    example: true,
  }),
});
