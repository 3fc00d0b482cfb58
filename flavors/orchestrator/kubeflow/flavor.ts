import { all, any, BaseOrchestratorFlavor, clear, isNull, refuse, truthy } from "mlstack";
import { KubeflowOrchestratorConfig, KubeflowOrchestratorSettings } from "./config.ts";

export class KubeflowOrchestratorFlavor extends BaseOrchestratorFlavor<KubeflowOrchestratorConfig> {
  readonly name = "kubeflow";
  override readonly title = "Kubeflow Pipelines";
  override readonly summary =
    "Hands pipelines to an installation of Kubeflow Pipelines, with its own page and schedules.";
  override readonly integration = "kubeflow";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/orchestrators/kubeflow";
  override readonly connector = { resourceType: "kubernetes-cluster" };
  readonly configSchema = KubeflowOrchestratorConfig;
  override readonly settingsSchema = KubeflowOrchestratorSettings;
  // ZenML 0.98: integrations/kubeflow/flavors/kubeflow_orchestrator_flavor.py
  override readonly rules = [
    refuse({
      id: "client_credentials_pair",
      if: any(
        all(truthy("client_username"), isNull("client_password")),
        all(truthy("client_password"), isNull("client_username")),
      ),
      message: "client_username and client_password must be set together.",
      fields: ["client_username", "client_password"],
      raw: true,
    }),
    clear({ id: "pod_settings_replaced", field: "pod_settings", raw: true }),
  ];
}
