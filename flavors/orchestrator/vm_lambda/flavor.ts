import { BaseOrchestratorFlavor } from "mlstack";
import { skypilotRules, skypilotStackRules } from "../../shared/skypilot.ts";
import { SkypilotLambdaOrchestratorConfig, SkypilotLambdaOrchestratorSettings } from "./config.ts";

export class SkypilotLambdaOrchestratorFlavor extends BaseOrchestratorFlavor<SkypilotLambdaOrchestratorConfig> {
  readonly name = "vm_lambda";
  override readonly title = "SkyPilot on Lambda";
  override readonly summary =
    "Rents GPU machines at Lambda for each run through SkyPilot; often the cheapest way to an H100.";
  override readonly details =
    "You need an API key of Lambda Cloud, and an artifact store and container registry at another provider, since Lambda has neither. Machines come with drivers and Docker, but cannot be stopped, only ended: keep down on, or they are billed until you end them. There are no CPU-only or spot machines, and popular GPUs are often sold out.";
  override readonly integration = "skypilot_lambda";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/orchestrators/vm-lambda";
  readonly configSchema = SkypilotLambdaOrchestratorConfig;
  override readonly settingsSchema = SkypilotLambdaOrchestratorSettings;
  override readonly rules = skypilotRules;
  override readonly stackRules = skypilotStackRules;
}
