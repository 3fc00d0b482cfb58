import { BaseStepOperatorConfig, freeform, optional, textMap, z } from "mlstack";
import { sagemakerBucket, sagemakerEnvironment, sagemakerRoles, trainingMachines } from "../../shared/sagemaker.ts";

export const SagemakerStepOperatorSettings = z.object({
  // ZenML 0.98: integrations/aws/step_operators/sagemaker_step_operator.py, `submit`.
  estimator_args: freeform()
    .optional()
    .meta({
      description: "Parameters of the SageMaker Estimator: machine type, disk, time limit, spot prices",
      details:
        "Without instance_type it is an ml.m5.large. The number of machines is always 1, and environment, session and command are overwritten. A step's ResourceSettings do not count here.",
      example: { instance_type: "ml.g5.xlarge", volume_size: 100, max_run: 7200 },
      find: "https://sagemaker.readthedocs.io/en/stable/api/training/estimators.html",
    }),
  input_data_s3_uri: z
    .union([z.string(), textMap()])
    .nullable()
    .default(null)
    .meta({
      description: "Training data that SageMaker copies to the machine: one address, or one per channel",
      details:
        "One address appears below /opt/ml/input/data/training, channels below folders with their names. Leave it empty for what the step gets from earlier ones: ZenML loads that from the artifact store.",
      example: { training: "s3://ml-data/train", validation: "s3://ml-data/val" },
      find: "aws s3 ls s3://BUCKET/",
    }),
  environment: sagemakerEnvironment,
  experiment_name: optional(z.string()).meta({
    description: "Group in SageMaker's own tracking that jobs are filed under; empty: they stand alone",
    details:
      "The experiment must exist beforehand, and each job becomes a trial in it. Letters, digits and hyphens only. It has nothing to do with an experiment tracker of the stack.",
    example: "churn-training",
    find: 'aws sagemaker list-experiments --query "ExperimentSummaries[].ExperimentName"',
    group: "advanced",
  }),
  instance_type: optional(z.string()).meta({
    description: "Older place for the machine to rent; write it into estimator_args instead",
    details:
      "It still works as long as estimator_args names no instance_type of its own, which wins. Expect it to vanish in a later version.",
    example: "ml.m5.xlarge",
    find: trainingMachines,
    deprecated: true,
  }),
});

export const SagemakerStepOperatorConfig = BaseStepOperatorConfig.extend({
  role: z.string().meta({
    description: "ARN of the IAM role that jobs take on; it must reach SageMaker and the artifact bucket",
    details:
      "SageMaker must be in its trust policy, and it pulls the image from ECR as well. The identity that starts the step needs iam:PassRole for it, or AWS denies the job.",
    example: "arn:aws:iam::123456789012:role/sagemaker-execution",
    find: sagemakerRoles,
  }),
})
  .extend(SagemakerStepOperatorSettings.omit({ instance_type: true }).shape)
  .extend({ bucket: sagemakerBucket, instance_type: SagemakerStepOperatorSettings.shape.instance_type });
export type SagemakerStepOperatorConfig = typeof SagemakerStepOperatorConfig;
