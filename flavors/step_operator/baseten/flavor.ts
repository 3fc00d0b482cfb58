import { BaseStepOperatorFlavor, checkedIn, remoteArtifactStore, remoteRegistry, requires } from "mlstack";
import { BasetenStepOperatorConfig, BasetenStepOperatorSettings } from "./config.ts";

export class BasetenStepOperatorFlavor extends BaseStepOperatorFlavor<BasetenStepOperatorConfig> {
  readonly name = "baseten";
  override readonly title = "Baseten";
  override readonly summary =
    "Runs single steps as Baseten training jobs, on rented H100s and other GPUs, over several nodes if need be.";
  override readonly details =
    "You need a Baseten account with an API key; ordinary steps also need custom base images, which Baseten's support enables for an organisation. Images come from the stack's container registry and results go to its artifact store, so both must be reachable from the internet. Service connectors do not apply. GPU, nodes and cache are chosen per step in the pipeline's settings, not in the component.";
  override readonly integration = "baseten";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/step-operators/baseten";
  readonly configSchema = BasetenStepOperatorConfig;
  override readonly settingsSchema = BasetenStepOperatorSettings;
  override readonly traits = { remote: true };
  override readonly stackRules = checkedIn(
    "integrations/baseten/step_operators/baseten_step_operator.py:183",
    requires("container_registry", "image_builder"),
    remoteArtifactStore,
    remoteRegistry,
  );
}
