import {
  absent,
  all,
  BaseStepOperatorFlavor,
  changes,
  checkedIn,
  not,
  remoteArtifactStore,
  remoteRegistry,
  requires,
} from "mlstack";
import { computeNameNeeded } from "../../shared/azureml.ts";
import { AzureMLStepOperatorConfig, AzureMLStepOperatorSettings } from "./config.ts";

export class AzureMLStepOperatorFlavor extends BaseStepOperatorFlavor<AzureMLStepOperatorConfig> {
  readonly name = "azureml";
  override readonly title = "Azure Machine Learning";
  override readonly summary =
    "Runs single heavy steps as jobs in an Azure Machine Learning workspace, beside any orchestrator.";
  override readonly details =
    "Needs an artifact store in the cloud and a container registry that the workspace can pull from. Logs in with a linked Azure service connector, else with the three service principal fields, else with az login or a managed identity. Only steps that name the operator go there, and each may wait some minutes for its machine. If all steps belong on Azure, the orchestrator of the same name saves the detour.";
  override readonly integration = "azure";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/step-operators/azureml";
  override readonly connector = { resourceType: "azure-generic" };
  readonly configSchema = AzureMLStepOperatorConfig;
  override readonly settingsSchema = AzureMLStepOperatorSettings;
  // ZenML 0.98: integrations/azure/flavors/azureml_step_operator_flavor.py, `_migrate_compute_name`
  override readonly rules = [
    changes({
      id: "compute_target_name_becomes_compute_name",
      raw: true,
      if: all(not(absent("compute_target_name")), absent("compute_name"), absent("mode")),
      changes: [
        { do: "move", field: "compute_target_name", to: "compute_name" },
        { do: "set", field: "mode", value: "compute-instance" },
      ],
    }),
    computeNameNeeded,
  ];
  override readonly traits = { remote: true };
  override readonly stackRules = checkedIn(
    "integrations/azure/step_operators/azureml_step_operator.py:79",
    requires("container_registry", "image_builder"),
    remoteArtifactStore,
    remoteRegistry,
  );
}
