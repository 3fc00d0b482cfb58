import { BaseOrchestratorConfig, equal, freeform, not, optional, secretField, textMap, z } from "mlstack";
import { rolesFor } from "../../shared/aws.ts";
import { sagemakerBucket, sagemakerEnvironment, sagemakerRoles, trainingMachines } from "../../shared/sagemaker.ts";

const seconds = "seconds";

// ZenML 0.98: integrations/aws/orchestrators/sagemaker_orchestrator.py, `_create_job_or_step`: training steps read estimator_args and keep-alive, the others processor_args and the output mode.
const asTraining = not(equal("use_training_step", false));
const asProcessing = equal("use_training_step", false);

/** Older names of fields; their values move to the new ones. */
const renamed = z.object({
  processor_role: optional(z.string()).meta({
    description: "Former name of execution_role, to which its value is moved",
    details:
      "Write the role into execution_role instead. Two different values in both are refused, and with this one alone the required field counts as filled.",
    example: "arn:aws:iam::123456789012:role/sagemaker-execution",
    find: sagemakerRoles,
    deprecated: true,
  }),
  processor_tags: optional(textMap()).meta({
    description: "Former name of tags, which takes its value over",
    details: "Write the pairs into the newer field instead. If both are set and differ, the configuration is refused.",
    example: { team: "vision" },
    deprecated: true,
  }),
});

export const SagemakerOrchestratorSettings = z.object({
  execution_role: optional(z.string()).meta({
    description: "IAM role under which the jobs of this run work, in place of the component's",
    details:
      "Leave it empty to keep the role of the orchestrator. Whoever starts the run needs the right iam:PassRole for it.",
    example: "arn:aws:iam::123456789012:role/sagemaker-gpu-team",
    find: sagemakerRoles,
  }),
  // ZenML 0.98: integrations/aws/flavors/sagemaker_orchestrator_flavor.py, `validate_model`.
  instance_type: optional(z.string()).meta({
    description: "Machine rented for each step; empty: ml.m5.xlarge, or ml.t3.medium for processing jobs",
    details:
      "Begins with ml. and must be offered in the region. New accounts may use none of the larger GPU machines until AWS raises the quota. CPU and memory in a step's ResourceSettings are not looked at: this field decides.",
    example: "ml.g5.xlarge",
    find: trainingMachines,
  }),
  // The same file as above: 100 looks, 30 seconds apart.
  synchronous: z.boolean().default(true).meta({
    description: "Wait until the run has ended, or return as soon as SageMaker has accepted it",
    details:
      "The wait gives up with an error after about 50 minutes while the run goes on, so turn it off for longer pipelines. Scheduled pipelines never wait.",
    example: false,
  }),
  volume_size_in_gb: z.int().default(30).meta({
    description: "Disk of the rented machine for the image, input data and whatever the step writes",
    details:
      "Steps fail with a full disk when image and data do not fit. It is billed while the step runs. Machines with built-in NVMe disks, such as ml.g5, come with a fixed size and may refuse a larger one.",
    example: 100,
    unit: "GB",
  }),
  max_runtime_in_seconds: z.int().default(86400).meta({
    description: "Longest time one step may take before SageMaker stops it, so that a job that hangs stops costing",
    details:
      "Counts for each step on its own, not for the whole run. Accounts have a quota of five days unless AWS raised it.",
    example: 14400,
    unit: seconds,
  }),
  input_data_s3_uri: z
    .union([z.string(), textMap()])
    .nullable()
    .default(null)
    .meta({
      description: "Files that SageMaker brings to the machine before the step begins: one address or several by name",
      details:
        "They appear below /opt/ml/input/data, by name, or below /opt/ml/processing/input/data for processing jobs. Not needed for artifacts of earlier steps, which ZenML loads itself. The execution role must be allowed to read there.",
      example: { training: "s3://ml-data/train", validation: "s3://ml-data/val" },
      find: "aws s3 ls s3://BUCKET/",
    }),
  output_data_s3_uri: z.union([z.string(), textMap()]).nullable().default(null).meta({
    description: "Where SageMaker uploads files that a step leaves in its output folder, beside artifacts",
    details:
      "One address works for every kind of job. Several by name are for processing jobs, which take them from /opt/ml/processing/output/data: set use_training_step to false for them, or the configuration is refused.",
    example: "s3://ml-output/reports",
    find: "aws s3 ls s3://BUCKET/",
  }),
  environment: sagemakerEnvironment,
  tags: textMap()
    .optional()
    .meta({
      description: "Key-value pairs on every job, by which costs can be told apart and policies apply",
      details:
        "Activate the keys as cost allocation tags in the billing console to see them on the invoice; it takes a day to show. The role needs sagemaker:AddTags.",
      example: { team: "vision", "cost-center": "4711" },
    }),
  pipeline_tags: textMap()
    .optional()
    .meta({
      description: "Key-value pairs on the SageMaker pipeline that a run creates, not on its jobs",
      details:
        "Useful to find or clean up pipelines, because each run leaves one behind. Steps do not inherit them; give those their own with tags.",
      example: { owner: "ana" },
      group: "advanced",
    }),
  use_training_step: optional(z.boolean()).meta({
    description: "Run steps as training jobs (true or empty), or as processing jobs (false)",
    details:
      'Training jobs can use warm machines and spot prices. Processing jobs can upload while they run and to several places. Text such as "false" does not count as false in the check of the outputs: give a boolean.',
    example: false,
    group: "advanced",
  }),
  keep_alive_period_in_seconds: z.int().nullable().default(300).meta({
    description: "How long a machine stays rented after a step, so that the next one starts in seconds",
    details:
      "The idle time is billed. It needs a warm pool quota for the machine, which is zero in new accounts: set null if jobs are refused because of that limit, and also for spot machines, which cannot be kept.",
    example: 600,
    unit: seconds,
    find: "aws service-quotas list-service-quotas --service-code sagemaker --query \"Quotas[?contains(QuotaName, 'warm pool usage')].[QuotaName,Value]\" --output table",
    only: asTraining,
    group: "advanced",
  }),
  estimator_args: freeform()
    .optional()
    .meta({
      description: "More parameters of the SDK's Estimator, such as spot machines, network or checkpoints",
      details:
        "What stands here wins over instance_type, volume_size_in_gb, max_runtime_in_seconds, execution_role and tags. image_uri, instance_count (always 1) and the session are overwritten. Spot machines need max_wait, which must not be shorter than max_run.",
      example: { use_spot_instances: true, max_run: 14400, max_wait: 28800 },
      find: "https://sagemaker.readthedocs.io/en/stable/api/training/estimators.html",
      only: asTraining,
      group: "advanced",
    }),
  processor_args: freeform()
    .optional()
    .meta({
      description: "More parameters of the SDK's Processor, such as the network that jobs run in",
      details:
        "Only for steps with use_training_step false. network_config is turned into a NetworkConfig and an unknown key in it stops the run. As with training jobs, image, session and the number of machines cannot be set.",
      example: { network_config: { subnets: ["subnet-0a1b2c3d"], security_group_ids: ["sg-0a1b2c3d"] } },
      find: "https://sagemaker.readthedocs.io/en/stable/api/training/processing.html",
      only: asProcessing,
      group: "advanced",
    }),
  input_data_s3_mode: z.string().default("File").meta({
    description: "Copy input files before a step begins (File), or stream them while it runs (Pipe, FastFile)",
    details:
      "File needs a disk for all of it and delays the start; Pipe reads a stream once from front to back. FastFile shows the files at once and fetches what is opened, for training jobs only.",
    example: "FastFile",
    group: "advanced",
  }),
  output_data_s3_mode: z.string().default("EndOfJob").meta({
    description: "Upload results when a step is done (EndOfJob) or file by file while it works (Continuous)",
    details:
      "Continuous keeps what was written when a job is stopped half way. It works for processing jobs alone: with an output address and use_training_step not false it is refused.",
    example: "Continuous",
    only: asProcessing,
    group: "advanced",
  }),
  ...renamed.shape,
});

export const SagemakerOrchestratorConfig = BaseOrchestratorConfig.extend({
  execution_role: z.string().meta({
    description: "ARN of the IAM role that SageMaker takes on for the pipeline and each of its steps",
    details:
      "Its trust policy names sagemaker.amazonaws.com, and it must reach the artifact bucket and the registry; AmazonSageMakerFullAccess is a start. Whoever starts runs needs iam:PassRole for it.",
    example: "arn:aws:iam::123456789012:role/sagemaker-execution",
    find: sagemakerRoles,
  }),
  region: optional(z.string()).meta({
    description: "AWS region in which steps run; empty: that of the profile or the environment",
    details:
      "Take that of the artifact bucket and the registry: images from another region are refused. A linked service connector brings its own region, and this field is not looked at then.",
    example: "eu-central-1",
    find: "aws configure get region",
    localFact: "aws_region",
    localFactOf: "aws_profile",
  }),
})
  .extend(
    SagemakerOrchestratorSettings.omit({ execution_role: true, processor_role: true, processor_tags: true }).shape,
  )
  .extend({
    bucket: sagemakerBucket,
    scheduler_role: optional(z.string()).meta({
      description: "IAM role with which EventBridge starts scheduled runs; not needed without schedules",
      details:
        "Its trust policy names scheduler.amazonaws.com and it may start SageMaker pipelines. Left empty, the role of the login is tried, which fails for plain IAM users and for roles that EventBridge may not take on.",
      example: "arn:aws:iam::123456789012:role/eventbridge-sagemaker",
      find: rolesFor("scheduler.amazonaws.com"),
      group: "advanced",
    }),
    aws_profile: optional(z.string()).meta({
      description: "Named login of the AWS tools on the machine that starts runs; empty: the current one",
      details:
        "Ignored when a service connector is linked. Colleagues who use the component need a profile with the same name; for a shared component a connector is better.",
      example: "ml-prod",
      find: "aws configure list-profiles",
      localFact: "aws_profile",
      group: "advanced",
    }),
    aws_access_key_id: optional(secretField()).meta({
      description: "Id of an access key to start runs with, where there is neither connector nor profile",
      details:
        "Goes together with the secret key; one without the other fails when a run starts. Temporary keys do not work, because there is no field for their token.",
      example: "{{aws.access_key_id}}",
      find: 'aws iam list-access-keys --query "AccessKeyMetadata[].AccessKeyId" --output text',
      group: "advanced",
    }),
    aws_secret_access_key: optional(secretField()).meta({
      description: "The confidential half of that access key, kept in a stored secret",
      details:
        "AWS shows it only when the key is made; make a new pair if it is lost. It is used on the machine that starts runs and not handed to steps, which work under their role.",
      example: "{{aws.secret_access_key}}",
      find: "AWS console › IAM › Users › Security credentials › Create access key",
      group: "advanced",
    }),
    aws_auth_role_arn: optional(z.string()).meta({
      description: "Role to change into after logging in, for instance one of another account",
      details:
        "The login needs sts:AssumeRole for it. All calls to SageMaker are then made as this role; it needs the right to pass execution_role on. Ignored with a service connector, which has such a field of its own.",
      example: "arn:aws:iam::210987654321:role/ml-deployer",
      find: 'aws iam list-roles --query "Roles[].[RoleName,Arn]" --output table',
      group: "advanced",
    }),
  })
  .extend(renamed.shape);
export type SagemakerOrchestratorConfig = typeof SagemakerOrchestratorConfig;
