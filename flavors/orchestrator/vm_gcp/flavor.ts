import { BaseOrchestratorFlavor } from "mlstack";
import { skypilotRules, skypilotStackRules } from "../../shared/skypilot.ts";
import { SkypilotGcpOrchestratorConfig, SkypilotGcpOrchestratorSettings } from "./config.ts";

export class SkypilotGcpOrchestratorFlavor extends BaseOrchestratorFlavor<SkypilotGcpOrchestratorConfig> {
  readonly name = "vm_gcp";
  override readonly title = "SkyPilot on Google Cloud";
  override readonly summary =
    "Rents Compute Engine machines, GPUs and TPUs for each run through SkyPilot; nothing stays behind.";
  override readonly details =
    "Link a GCP service connector: it writes the login that SkyPilot uses, with rights for Compute Engine and service accounts, and the APIs must be enabled in the project. Images and artifacts have to be in the cloud. Machines come up within a few minutes and are billed by the second until they are idle and removed. Vertex AI is the neighbour with schedules and a console of its own, at a surcharge on the machines.";
  override readonly integration = "skypilot_gcp";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/orchestrators/vm-gcp";
  override readonly connector = { resourceType: "gcp-generic" };
  readonly configSchema = SkypilotGcpOrchestratorConfig;
  override readonly settingsSchema = SkypilotGcpOrchestratorSettings;
  override readonly rules = skypilotRules;
  override readonly stackRules = skypilotStackRules;
}
