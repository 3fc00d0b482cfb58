import { BaseOrchestratorFlavor, checkedIn, requires } from "mlstack";
import { SshOrchestratorConfig, SshOrchestratorSettings } from "./config.ts";

export class SshOrchestratorFlavor extends BaseOrchestratorFlavor<SshOrchestratorConfig> {
  readonly name = "ssh";
  override readonly title = "SSH host";
  override readonly summary =
    "Runs whole pipelines in Docker on one machine that you reach over SSH, such as a GPU workstation.";
  override readonly details =
    "The machine needs Docker with the Compose plugin, your public key in ~/.ssh/authorized_keys and a way to pull images from the registry of the stack. A run is handed over and goes on without you: log out, and follow it in ZenML. There is no queue and no schedule; whatever is started shares the machine. To send single steps there and keep the rest elsewhere, take the SSH step operator instead.";
  override readonly integration = "ssh";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/orchestrators/ssh";
  readonly configSchema = SshOrchestratorConfig;
  override readonly settingsSchema = SshOrchestratorSettings;
  override readonly traits = { remote: true };
  override readonly stackRules = checkedIn(
    "integrations/ssh/orchestrators/ssh_orchestrator.py:111",
    requires("container_registry", "image_builder"),
  );
}
