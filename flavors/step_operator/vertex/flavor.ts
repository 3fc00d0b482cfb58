import { BaseStepOperatorFlavor, checkedIn, remoteArtifactStore, remoteRegistry, requires } from "mlstack";
import { VertexStepOperatorConfig, VertexStepOperatorSettings } from "./config.ts";

export class VertexStepOperatorFlavor extends BaseStepOperatorFlavor<VertexStepOperatorConfig> {
  readonly name = "vertex";
  override readonly title = "Vertex AI Training";
  override readonly summary = "Sends single steps to rented machines of Google Cloud, with GPUs or TPUs if needed.";
  override readonly details =
    "Take it when the pipeline runs elsewhere, often on your own machine, and a few steps need more than that has. It needs a project with the Vertex AI API switched on, a registry and an artifact store that are both reachable from Google, and an image builder. Log in with a gcp service connector, a key file or gcloud auth application-default login on the machine that starts runs. A job waits some minutes for its machine, which is paid for by the second; when all steps should run there, take the Vertex AI orchestrator.";
  override readonly integration = "gcp";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/step-operators/vertex";
  override readonly connector = { resourceType: "gcp-generic" };
  readonly configSchema = VertexStepOperatorConfig;
  override readonly settingsSchema = VertexStepOperatorSettings;
  override readonly traits = { remote: true };
  override readonly stackRules = checkedIn(
    "integrations/gcp/step_operators/vertex_step_operator.py:90",
    requires("container_registry", "image_builder"),
    remoteArtifactStore,
    remoteRegistry,
  );
}
