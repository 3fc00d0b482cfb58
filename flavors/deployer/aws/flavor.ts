import { BaseDeployerFlavor, checkedIn, noReference, requires } from "mlstack";
import { AwsDeployerConfig, AwsDeployerSettings } from "./config.ts";

export class AwsDeployerFlavor extends BaseDeployerFlavor<AwsDeployerConfig> {
  readonly name = "aws";
  override readonly title = "AWS App Runner";
  override readonly summary = "Serves pipelines over HTTPS in AWS App Runner, which scales them with the calls.";
  // ZenML 0.98: integrations/aws/deployers/aws_deployer.py, `_get_boto_session_and_region` works with a connector only.
  override readonly details =
    "Needs an image in Amazon ECR, a role that may pull it, and a linked AWS service connector: without one ZenML 0.98 fails when it deploys. At least one instance is always there, so memory is billed also while nobody calls; there are no GPUs and at most 4 CPUs and 12 GB. AWS takes no new App Runner customers since the end of April 2026; accounts that use it go on. Elsewhere the gcp and kubernetes deployers do the same job.";
  override readonly integration = "aws";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/deployers/aws";
  override readonly connector = { type: "aws", resourceType: "aws-generic" };
  readonly configSchema = AwsDeployerConfig;
  override readonly settingsSchema = AwsDeployerSettings;
  // ZenML 0.98: integrations/aws/flavors/aws_deployer_flavor.py, the pattern of the field is held against the reference itself.
  override readonly rules = [noReference("health_check_protocol")];
  override readonly traits = { remote: true };
  override readonly stackRules = checkedIn(
    "integrations/aws/deployers/aws_deployer.py:281",
    requires("image_builder", "container_registry"),
  );
}
