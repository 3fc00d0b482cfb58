import { BaseOrchestratorFlavor, checkedIn, noLocalPath, remoteArtifactStore, remoteRegistry, requires } from "mlstack";
import { tokenPair } from "../../shared/modal.ts";
import { ModalOrchestratorConfig, ModalOrchestratorSettings } from "./config.ts";

export class ModalOrchestratorFlavor extends BaseOrchestratorFlavor<ModalOrchestratorConfig> {
  readonly name = "modal";
  override readonly title = "Modal";
  override readonly summary =
    "Runs whole pipelines in Modal's serverless cloud: CPU and GPU machines by the second, no cluster.";
  override readonly details =
    "You need a Modal account, a remote artifact store, and a container registry that Modal can pull from; log in with modal setup or give an API token. A small container of its own directs each run and starts one for every step, so billing ends with the last step. No run takes longer than a day, and schedules are not supported. To send only some steps there, keep your orchestrator and add the Modal step operator.";
  override readonly integration = "modal";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/orchestrators/modal";
  readonly configSchema = ModalOrchestratorConfig;
  override readonly settingsSchema = ModalOrchestratorSettings;
  override readonly rules = [tokenPair];
  override readonly traits = { remote: true };
  override readonly stackRules = checkedIn(
    "integrations/modal/orchestrators/modal_orchestrator.py:180",
    requires("container_registry", "image_builder"),
    remoteArtifactStore,
    remoteRegistry,
    noLocalPath,
  );
}
