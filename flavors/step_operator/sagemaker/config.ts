import { BaseStepOperatorConfig, freeform, optional, textMap, z } from "mlstack";

export const SagemakerStepOperatorSettings = z.object({
  estimator_args: freeform()
    .optional()
    .meta({
      description: "Parameters of the SageMaker Estimator: machine type, number of machines, time limit, disk",
      example: { instance_type: "ml.g5.xlarge", instance_count: 1, max_run: 7200 },
      find: "https://sagemaker.readthedocs.io/en/stable/api/training/estimators.html",
    }),
  input_data_s3_uri: z
    .union([z.string(), textMap()])
    .nullable()
    .default(null)
    .meta({
      description: "Training data that SageMaker copies to the machine: one address, or one per channel",
      example: { training: "s3://ml-data/train", validation: "s3://ml-data/val" },
    }),
  environment: textMap()
    .optional()
    .meta({
      description: "Variables that the step's container sees beside ZenML's own",
      example: { LOG_LEVEL: "INFO" },
    }),
  experiment_name: optional(z.string()).meta({
    description: "Group in SageMaker's own tracking that jobs are filed under; empty: they stand alone",
    example: "churn-training",
  }),
  instance_type: optional(z.string()).meta({
    description: "Older place for the machine to rent; write it into estimator_args instead",
    example: "ml.m5.xlarge",
    deprecated: true,
  }),
});

export const SagemakerStepOperatorConfig = BaseStepOperatorConfig.extend({
  role: z.string().meta({
    description: "ARN of the IAM role that jobs take on; it must reach SageMaker and the artifact bucket",
    example: "arn:aws:iam::123456789012:role/sagemaker-execution",
    find: "aws iam list-roles --query \"Roles[?contains(RoleName, 'SageMaker')].Arn\"",
  }),
  bucket: optional(z.string()).meta({
    description: "S3 storage for what jobs write; empty: SageMaker's default one of region and account",
    example: "ml-sagemaker-output",
    find: "aws s3api list-buckets --query Buckets[].Name",
  }),
}).extend(SagemakerStepOperatorSettings.shape);
export type SagemakerStepOperatorConfig = typeof SagemakerStepOperatorConfig;
