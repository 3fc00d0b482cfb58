import { BaseStepOperatorFlavor, checkedIn, remoteArtifactStore, remoteRegistry, requires } from "mlstack";
import { tokenPair } from "../../shared/modal.ts";
import { ModalStepOperatorConfig, ModalStepOperatorSettings } from "./config.ts";

export class ModalStepOperatorFlavor extends BaseStepOperatorFlavor<ModalStepOperatorConfig> {
  readonly name = "modal";
  override readonly title = "Modal";
  override readonly summary =
    "Rents a machine at Modal, with GPUs if you like, for single steps; the others stay where they are.";
  override readonly details =
    "You need a Modal account and, in the stack, a remote artifact store and a container registry that Modal can pull images from. Log in with modal setup on the machine that runs the pipeline, or give an API token. CPU, memory and the number of GPUs come from the resource settings of the step; machines start within seconds and cost only while the step runs, a day at most.";
  override readonly integration = "modal";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/step-operators/modal";
  readonly configSchema = ModalStepOperatorConfig;
  override readonly settingsSchema = ModalStepOperatorSettings;
  override readonly rules = [tokenPair];
  override readonly traits = { remote: true };
  override readonly stackRules = checkedIn(
    "integrations/modal/step_operators/modal_step_operator.py:111",
    requires("container_registry", "image_builder"),
    remoteArtifactStore,
    remoteRegistry,
  );
}
