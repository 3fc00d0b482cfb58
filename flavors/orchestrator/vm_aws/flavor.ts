import { BaseOrchestratorFlavor } from "mlstack";
import { skypilotRules, skypilotStackRules } from "../../shared/skypilot.ts";
import { SkypilotAwsOrchestratorConfig, SkypilotAwsOrchestratorSettings } from "./config.ts";

export class SkypilotAwsOrchestratorFlavor extends BaseOrchestratorFlavor<SkypilotAwsOrchestratorConfig> {
  readonly name = "vm_aws";
  override readonly title = "SkyPilot on AWS";
  override readonly summary =
    "Rents EC2 machines for each run through SkyPilot and gives them back; GPUs without a cluster of your own.";
  override readonly details =
    "Link an AWS service connector that may manage EC2 (it is how SkyPilot logs in), and have a container registry and an artifact store in the cloud. The first step waits two to five minutes for its machine; you pay EC2 by the second until it is idle and gone. Steps run one after another on a single machine unless they ask for other sizes. Schedules and notebooks are not supported.";
  override readonly integration = "skypilot_aws";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/orchestrators/vm-aws";
  override readonly connector = { resourceType: "aws-generic" };
  readonly configSchema = SkypilotAwsOrchestratorConfig;
  override readonly settingsSchema = SkypilotAwsOrchestratorSettings;
  override readonly rules = skypilotRules;
  override readonly stackRules = skypilotStackRules;
}
