import { BaseStepOperatorFlavor, checkedIn, remoteArtifactStore, remoteRegistry, requires } from "mlstack";
import { SshStepOperatorConfig, SshStepOperatorSettings } from "./config.ts";

export class SshStepOperatorFlavor extends BaseStepOperatorFlavor<SshStepOperatorConfig> {
  readonly name = "ssh";
  override readonly title = "SSH host";
  override readonly summary =
    "Sends single steps to a machine with Docker over SSH, for instance those that need its GPUs.";
  override readonly details =
    "The machine needs Docker, and the public half of the key in ~/.ssh/authorized_keys. Artifact store and container registry must be reachable from there, so local ones do not do; the image is pulled before each step. The orchestrator waits for the step and takes over its result, while the other steps stay where they are. One machine is all there is: steps that arrive together share it.";
  override readonly integration = "ssh";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/step-operators/ssh";
  readonly configSchema = SshStepOperatorConfig;
  override readonly settingsSchema = SshStepOperatorSettings;
  override readonly traits = { remote: true };
  override readonly stackRules = checkedIn(
    "integrations/ssh/step_operators/ssh_step_operator.py:72",
    requires("container_registry", "image_builder"),
    remoteArtifactStore,
    remoteRegistry,
  );
}
