import { BaseStepOperatorFlavor } from "mlstack";
import { SagemakerStepOperatorConfig, SagemakerStepOperatorSettings } from "./config.ts";

export class SagemakerStepOperatorFlavor extends BaseStepOperatorFlavor<SagemakerStepOperatorConfig> {
  readonly name = "sagemaker";
  override readonly title = "Amazon SageMaker";
  override readonly summary =
    "Runs single steps as SageMaker training jobs, on machines with GPUs that cost by the second.";
  override readonly integration = "aws";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/step-operators/sagemaker";
  override readonly connector = { resourceType: "aws-generic" };
  readonly configSchema = SagemakerStepOperatorConfig;
  override readonly settingsSchema = SagemakerStepOperatorSettings;
}
