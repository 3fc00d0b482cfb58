import { BaseDeployerConfig, BaseDeployerSettings, equal, optional, textMap, truthy, z } from "mlstack";
import { rolesFor } from "../../shared/aws.ts";

const seconds = "seconds";

/** How App Runner finds out whether a service is healthy. */
const healthCheck = z.object({
  health_check_protocol: z
    .string()
    .regex(/^TCP|HTTP$/)
    .default("TCP")
    .meta({
      description: "What counts as healthy: an open port (TCP), or a good answer from the health page (HTTP)",
      details:
        "HTTP notices a process that is up but cannot answer; the path is taken from the pipeline's deployment settings. TCP is more forgiving while a large model loads.",
      example: "HTTP",
      group: "advanced",
    }),
  health_check_interval_seconds: z.int().min(1).max(20).default(10).meta({
    description: "Time between two tries to reach a running instance",
    details:
      "Shorter intervals find a broken instance sooner and cost a little of its CPU. It should exceed the timeout.",
    example: 5,
    unit: seconds,
    group: "advanced",
  }),
  health_check_timeout_seconds: z.int().min(1).max(20).default(2).meta({
    description: "How long an instance may take to answer before the try counts as failed",
    details: "Raise it when predictions keep the process so busy that answers come late.",
    example: 5,
    unit: seconds,
    group: "advanced",
  }),
  health_check_healthy_threshold: z.int().min(1).max(20).default(1).meta({
    description: "How many good answers in a row make a new instance receive traffic",
    details: "One suffices for most services; more delay each start by as many intervals.",
    example: 2,
    unit: "checks",
    group: "advanced",
  }),
  health_check_unhealthy_threshold: z.int().min(1).max(20).default(5).meta({
    description: "How many bad answers in a row make App Runner replace an instance",
    details:
      "Times the interval, this is how long starting may take: a model that loads in a minute needs 12 checks 5 seconds apart, or the deployment is rolled back.",
    example: 12,
    unit: "checks",
    group: "advanced",
  }),
  // ZenML 0.98: integrations/aws/deployers/aws_deployer.py never hands it on, and App Runner's API knows no such time.
  health_check_grace_period_seconds: z.int().min(0).max(20).default(20).meta({
    description: "Time without checks after a start; kept with the component but not passed to AWS",
    details:
      "ZenML 0.98 stores the number and does nothing with it. To give a slow start more time, raise health_check_unhealthy_threshold.",
    example: 10,
    unit: seconds,
    group: "advanced",
  }),
});

export const AwsDeployerSettings = z.object({
  region: optional(z.string()).meta({
    description: "AWS region in which services run, if the linked connector does not name one",
    details:
      "The connector's region comes first, then this one, then us-east-1. App Runner exists in some regions only, and private images must lie in the region of the service.",
    example: "eu-central-1",
    find: "https://docs.aws.amazon.com/general/latest/gr/apprunner.html",
    localFact: "aws_region",
  }),
  access_role_arn: optional(z.string()).meta({
    description: "IAM role with which App Runner pulls the image from a private ECR repository",
    details:
      "Needed in practice: without it the pull of a private image is refused. Its trust policy names build.apprunner.amazonaws.com, and the managed policy AWSAppRunnerServicePolicyForECRAccess is enough. Images in ECR Public need none.",
    example: "arn:aws:iam::123456789012:role/service-role/AppRunnerECRAccessRole",
    find: rolesFor("build.apprunner.amazonaws.com"),
  }),
  instance_role_arn: optional(z.string()).meta({
    description: "IAM role under which the running pipeline calls AWS, for instance to read artifacts",
    details:
      "Its trust policy names tasks.apprunner.amazonaws.com. With secrets in Secrets Manager it needs secretsmanager:GetSecretValue, or the service does not start.",
    example: "arn:aws:iam::123456789012:role/apprunner-instance",
    find: rolesFor("tasks.apprunner.amazonaws.com"),
  }),
  is_publicly_accessible: z.boolean().default(true).meta({
    description: "Give the service an address on the internet; false: only a VPC with an ingress connection reaches it",
    details:
      "A public service answers anybody who knows its address, so set auth_key or generate_auth_key with it. Changing this later makes a new service with another address.",
    example: false,
  }),
  ...BaseDeployerSettings.shape,
  environment_variables: textMap()
    .optional()
    .meta({
      description: "Variables for the process that serves; those ZenML sets itself win over them",
      details:
        "They can be read in the App Runner console. Keep passwords out: what the pipeline uses as secrets goes to Secrets Manager by itself.",
      example: { LOG_LEVEL: "info", OMP_NUM_THREADS: "2" },
    }),
  tags: textMap()
    .optional()
    .meta({
      description: "Key-value pairs on the service and its scaling settings, for bills and policies",
      details:
        "ZenML adds five of its own, such as managed-by and zenml-deployment-name, and overwrites yours if the keys are equal.",
      example: { team: "vision", stage: "prod" },
    }),
  service_name_prefix: z.string().default("zenml-").meta({
    description: "Text with which names of services in App Runner begin, to tell teams or stages apart",
    details:
      "The name of the deployment and a short code follow. The whole name is cut to 40 characters, so keep the prefix short; anything but letters, digits, - and _ is replaced.",
    example: "vision-prod-",
    group: "advanced",
  }),
  use_secrets_manager: z.boolean().default(true).meta({
    description: "Keep confidential variables in AWS Secrets Manager instead of in plain sight of the console",
    details:
      "The login that deploys must be allowed to create secrets; if it is not, ZenML warns and puts the values into plain variables after all. Each secret costs a small monthly fee.",
    example: false,
    group: "advanced",
  }),
  secret_name_prefix: z
    .string()
    .default("zenml-")
    .meta({
      description: "Beginning of the names that ZenML gives to what it stores in Secrets Manager",
      details: "Let IAM policies grant access by it, as in secret:vision-*. After a change the old secret is deleted.",
      example: "vision-",
      only: truthy("use_secrets_manager"),
      group: "advanced",
    }),
  strict_resource_matching: z.boolean().default(false).meta({
    description: "Refuse a deployment whose CPU and memory are no size that App Runner sells exactly",
    details:
      "Without it the smallest size that is large enough is taken, and the largest of all if none is: a request for 16 GB quietly becomes 12.",
    example: true,
    group: "advanced",
  }),
  ...healthCheck.shape,
  encryption_kms_key: optional(z.string()).meta({
    description: "ARN of a key of your own for the copy of the image and for logs; empty: AWS's key",
    details:
      "The key must be in the same region and its policy must let App Runner use it. A change replaces the service, which then has a new address.",
    example: "arn:aws:kms:eu-central-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab",
    find: 'aws kms list-keys --query "Keys[].KeyArn" --output text',
    group: "advanced",
  }),
  observability_configuration_arn: optional(z.string()).meta({
    description: "App Runner's own settings for tracing requests with X-Ray; empty: no tracing",
    details: "Logs reach CloudWatch either way. The instance role needs the right to write to X-Ray.",
    example: "arn:aws:apprunner:eu-central-1:123456789012:observabilityconfiguration/xray/1/0a1b2c3d",
    find: "aws apprunner list-observability-configurations",
    group: "advanced",
  }),
  ingress_vpc_configuration: optional(z.string()).meta({
    description: "JSON text about the VPC endpoint through which a service without public address is called",
    details:
      "ZenML 0.98 sends it as a parameter that App Runner does not know, and the deployment fails. Leave it empty and connect the VPC afterwards with `aws apprunner create-vpc-ingress-connection`.",
    example: '{"VpcId": "vpc-0a1b2c3d", "VpcEndpointId": "vpce-0a1b2c3d", "VpcIngressConnectionName": "vision"}',
    find: 'aws ec2 describe-vpc-endpoints --query "VpcEndpoints[].[VpcId,VpcEndpointId]" --output table',
    only: equal("is_publicly_accessible", false),
    group: "advanced",
  }),
  traffic_allocation: z
    .record(z.string(), z.int())
    .optional()
    .meta({
      description: "Percent of the calls per revision; all to LATEST is the only value that works",
      details:
        "App Runner cannot share traffic between revisions: with anything but all to LATEST, which is the default, ZenML 0.98 sends a parameter that AWS refuses.",
      example: { LATEST: 100 },
      unit: "percent",
      group: "advanced",
    }),
});

// What is set first stands first, the fields of every deployer among the settings.
export const AwsDeployerConfig = z
  .object(AwsDeployerSettings.shape)
  .extend(BaseDeployerConfig.shape)
  .extend({
    resource_combinations: z
      .array(z.tuple([z.number(), z.number()]))
      .default([
        [0.25, 0.5],
        [0.25, 1],
        [0.5, 1],
        [1, 2],
        [1, 3],
        [1, 4],
        [2, 4],
        [2, 6],
        [4, 8],
        [4, 10],
        [4, 12],
      ])
      .meta({
        description: "Sizes that an instance may have, each as CPUs and gigabytes of memory",
        details:
          "What a pipeline asks for in its ResourceSettings is matched against this list. Shorten it to keep people from large instances, extend it when AWS offers new ones; pairs that App Runner does not sell fail when deploying.",
        example: [
          [1, 2],
          [2, 4],
        ],
        find: "https://docs.aws.amazon.com/apprunner/latest/api/API_InstanceConfiguration.html",
        group: "advanced",
      }),
  });
export type AwsDeployerConfig = typeof AwsDeployerConfig;
