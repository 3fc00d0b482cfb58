import { BaseOrchestratorFlavor, checkedIn, nothingLocal, requires } from "mlstack";
import { computeNameNeeded } from "../../shared/azureml.ts";
import { AzureMLOrchestratorConfig, AzureMLOrchestratorSettings } from "./config.ts";

export class AzureMLOrchestratorFlavor extends BaseOrchestratorFlavor<AzureMLOrchestratorConfig> {
  readonly name = "azureml";
  override readonly title = "Azure Machine Learning";
  override readonly summary =
    "Runs pipelines as jobs of an Azure Machine Learning workspace, on machines rented when needed.";
  override readonly details =
    "Needs a workspace, a container registry and an artifact store in the cloud; images are built and pushed before a run starts. Logs in with a linked Azure service connector, else with what the machine has: AZURE_… variables, a managed identity or az login. Only the virtual machines cost money, and pipelines can be scheduled, dynamic ones excepted. To send just a few heavy steps to Azure, take the step operator of the same name.";
  override readonly integration = "azure";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/orchestrators/azureml";
  override readonly connector = { resourceType: "azure-generic" };
  readonly configSchema = AzureMLOrchestratorConfig;
  override readonly settingsSchema = AzureMLOrchestratorSettings;
  override readonly rules = [computeNameNeeded];
  override readonly traits = { remote: true };
  override readonly stackRules = checkedIn(
    "integrations/azure/orchestrators/azureml_orchestrator.py:125",
    requires("container_registry", "image_builder"),
    nothingLocal,
  );
}
