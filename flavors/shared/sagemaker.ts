import { optional, textMap, z } from "mlstack";
import { rolesFor } from "./aws.ts";

/** Where SageMaker itself puts what belongs to a job. ZenML 0.98: both SageMaker components hand it on as the session's `default_bucket`. */
export const sagemakerBucket = optional(z.string()).meta({
  description:
    "S3 bucket where SageMaker keeps its own files about jobs; empty: its default one for region and account",
  details:
    "Only the name, without s3://. The default one is called sagemaker-REGION-ACCOUNT and is created when it is missing, which the login must be allowed to do. Artifacts of steps are not kept here: they go to the artifact store.",
  example: "ml-sagemaker-output",
  find: "aws s3 ls",
  group: "advanced",
});

/** Variables of the container in which SageMaker runs a step. */
export const sagemakerEnvironment = textMap()
  .optional()
  .meta({
    description: "Variables that the step's container sees beside ZenML's own",
    details:
      "Whoever may look at the job in the AWS console can read them, so passwords belong in a secret that the step fetches. Values beyond SageMaker's few hundred characters are split and put together again, except for steps that run a bare command.",
    example: { LOG_LEVEL: "INFO" },
  });

/** The machines that an account may use, with how many of each. */
export const trainingMachines =
  "aws service-quotas list-service-quotas --service-code sagemaker --query \"Quotas[?contains(QuotaName, 'for training job usage')].[QuotaName,Value]\" --output table";

/** The roles of an account that SageMaker may take on. */
export const sagemakerRoles = rolesFor("sagemaker.amazonaws.com");
