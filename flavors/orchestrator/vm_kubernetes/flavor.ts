import { BaseOrchestratorFlavor } from "mlstack";
import { skypilotRules, skypilotStackRules } from "../../shared/skypilot.ts";
import { SkypilotKubernetesOrchestratorConfig, SkypilotKubernetesOrchestratorSettings } from "./config.ts";

export class SkypilotKubernetesOrchestratorFlavor extends BaseOrchestratorFlavor<SkypilotKubernetesOrchestratorConfig> {
  readonly name = "vm_kubernetes";
  override readonly title = "SkyPilot on Kubernetes";
  override readonly summary =
    "Runs pipelines in pods that SkyPilot makes in a cluster of yours; for teams that already use SkyPilot.";
  override readonly details =
    "Link a Kubernetes service connector whose account may make pods, services and roles. The image of the pipeline becomes the pod itself and must suit SkyPilot: Debian or Ubuntu with apt, since it installs its agent there, which also makes each start slower. All steps share one pod unless they ask for other sizes. Without a reason to use SkyPilot, the Kubernetes orchestrator is simpler and has a pod per step, schedules and pod settings.";
  override readonly integration = "skypilot_kubernetes";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/orchestrators/vm-kubernetes";
  override readonly connector = { resourceType: "kubernetes-cluster" };
  readonly configSchema = SkypilotKubernetesOrchestratorConfig;
  override readonly settingsSchema = SkypilotKubernetesOrchestratorSettings;
  override readonly rules = skypilotRules;
  override readonly stackRules = skypilotStackRules;
}
