import { BaseOrchestratorFlavor, checkedIn, requires } from "mlstack";
import { HyperAIOrchestratorConfig, HyperAIOrchestratorSettings } from "./config.ts";

export class HyperAIOrchestratorFlavor extends BaseOrchestratorFlavor<HyperAIOrchestratorConfig> {
  readonly name = "hyperai";
  override readonly title = "HyperAI";
  override readonly summary =
    "Runs pipelines with Docker Compose on a HyperAI instance; new stacks should take the SSH host instead.";
  override readonly details =
    "Needs a running instance with Docker and Compose, a HyperAI service connector that holds its address and SSH key, and a container registry it can pull from. A run is copied over and started; steps wait for each other through Compose, and schedules become cron entries there. ZenML has declared it deprecated in favour of the SSH orchestrator, which does the same for any machine.";
  override readonly integration = "hyperai";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/orchestrators/hyperai";
  override readonly connector = { resourceType: "hyperai-instance" };
  readonly configSchema = HyperAIOrchestratorConfig;
  override readonly settingsSchema = HyperAIOrchestratorSettings;
  override readonly traits = { remote: true };
  override readonly stackRules = checkedIn(
    "integrations/hyperai/orchestrators/hyperai_orchestrator.py:66",
    requires("container_registry", "image_builder"),
  );
}
