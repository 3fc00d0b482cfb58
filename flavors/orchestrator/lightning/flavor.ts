import { BaseOrchestratorFlavor } from "mlstack";
import { LightningOrchestratorConfig, LightningOrchestratorSettings } from "./config.ts";

export class LightningOrchestratorFlavor extends BaseOrchestratorFlavor<LightningOrchestratorConfig> {
  readonly name = "lightning";
  override readonly title = "Lightning AI";
  override readonly summary =
    "Runs pipelines in studios of Lightning AI: rented machines with GPUs, without Docker images to build.";
  override readonly details =
    "You need an account there with its id and API key, and a ZenML server and artifact store that studios can reach. Code is packed and uploaded and Python requirements are installed in each studio; no registry and no image builder are involved, and apt packages from Docker settings are left out. Steps run one by one; those with another machine type get a studio to themselves. Without waiting, an extra studio called zenml-async-orchestrator-studio directs the run and is not deleted: stop it yourself. Schedules are ignored.";
  override readonly integration = "lightning";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/orchestrators/lightning";
  readonly configSchema = LightningOrchestratorConfig;
  override readonly settingsSchema = LightningOrchestratorSettings;
}
