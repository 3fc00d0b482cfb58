import { BaseOrchestratorFlavor } from "mlstack";
import { skypilotRules, skypilotStackRules } from "../../shared/skypilot.ts";
import { SkypilotAzureOrchestratorConfig, SkypilotAzureOrchestratorSettings } from "./config.ts";

export class SkypilotAzureOrchestratorFlavor extends BaseOrchestratorFlavor<SkypilotAzureOrchestratorConfig> {
  readonly name = "vm_azure";
  override readonly title = "SkyPilot on Azure";
  override readonly summary =
    "Rents Azure virtual machines for each run through SkyPilot and removes them when they are idle.";
  override readonly details =
    "Link an Azure service connector whose identity may create resource groups and machines, and keep artifacts and images in the cloud too. Machines take longer to come up than on other clouds, often five minutes and more, and removing them takes its time as well. Set instance_type first: the default is tiny. Take Azure ML instead if you want its workspace, compute clusters and schedules.";
  override readonly integration = "skypilot_azure";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/orchestrators/vm-azure";
  override readonly connector = { resourceType: "azure-generic" };
  readonly configSchema = SkypilotAzureOrchestratorConfig;
  override readonly settingsSchema = SkypilotAzureOrchestratorSettings;
  override readonly rules = skypilotRules;
  override readonly stackRules = skypilotStackRules;
}
