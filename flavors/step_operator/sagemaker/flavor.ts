import { BaseStepOperatorFlavor, checkedIn, remoteArtifactStore, remoteRegistry, requires } from "mlstack";
import { SagemakerStepOperatorConfig, SagemakerStepOperatorSettings } from "./config.ts";

export class SagemakerStepOperatorFlavor extends BaseStepOperatorFlavor<SagemakerStepOperatorConfig> {
  readonly name = "sagemaker";
  override readonly title = "Amazon SageMaker";
  override readonly summary =
    "Runs single steps as SageMaker training jobs, on machines with GPUs that cost by the second.";
  override readonly details =
    "Needs an execution role, a remote artifact store and an ECR registry in the stack. Log in with an AWS service connector or with whatever the AWS tools of the machine use; there are no fields for keys. A step waits some minutes for its machine and runs on exactly one. Steps that name this operator go there and all others stay with the orchestrator, which is cheaper than moving a whole pipeline to the SageMaker orchestrator.";
  override readonly integration = "aws";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/step-operators/sagemaker";
  override readonly connector = { resourceType: "aws-generic" };
  readonly configSchema = SagemakerStepOperatorConfig;
  override readonly settingsSchema = SagemakerStepOperatorSettings;
  override readonly traits = { remote: true };
  override readonly stackRules = checkedIn(
    "integrations/aws/step_operators/sagemaker_step_operator.py:105",
    requires("container_registry", "image_builder"),
    remoteArtifactStore,
    remoteRegistry,
  );
}
