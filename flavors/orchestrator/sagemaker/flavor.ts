import {
  absent,
  all,
  any,
  BaseOrchestratorFlavor,
  checkedIn,
  equal,
  isKind,
  isNull,
  not,
  nothingLocal,
  refuse,
  replacedBy,
  requires,
  set,
  truthy,
} from "mlstack";
import { SagemakerOrchestratorConfig, SagemakerOrchestratorSettings } from "./config.ts";

const asTraining = any(absent("use_training_step"), truthy("use_training_step"));

export class SagemakerOrchestratorFlavor extends BaseOrchestratorFlavor<SagemakerOrchestratorConfig> {
  readonly name = "sagemaker";
  override readonly title = "Amazon SageMaker";
  override readonly summary =
    "Runs each step as a SageMaker job on a machine of its own, with no cluster to look after.";
  override readonly details =
    "Needs an execution role, an ECR registry and an artifact store that AWS can reach; nothing in the stack may live on this machine. Log in with an AWS service connector, a profile, or keys. Machines are billed by the second, and each step waits some minutes for its own, so that many tiny steps are slow; kept machines shorten that. To send only single steps there, leave the pipeline where it is and take the step operator of the same name.";
  override readonly integration = "aws";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/orchestrators/sagemaker";
  override readonly connector = { resourceType: "aws-generic" };
  readonly configSchema = SagemakerOrchestratorConfig;
  override readonly settingsSchema = SagemakerOrchestratorSettings;
  // ZenML 0.98: integrations/aws/flavors/sagemaker_orchestrator_flavor.py
  override readonly rules = [
    refuse({
      id: "training_step_output",
      if: all(
        asTraining,
        any(
          isKind("output_data_s3_uri", "object"),
          all(
            isKind("output_data_s3_uri", "text"),
            not(absent("output_data_s3_mode")),
            not(equal("output_data_s3_mode", "EndOfJob")),
          ),
        ),
      ),
      message:
        "Training jobs upload to one address at their end: give one output_data_s3_uri and the mode EndOfJob, or set use_training_step to false.",
      fields: ["output_data_s3_uri", "output_data_s3_mode", "use_training_step"],
      raw: true,
    }),
    set({
      id: "instance_type_training",
      if: all(isNull("instance_type"), asTraining),
      field: "instance_type",
      value: "ml.m5.xlarge",
      raw: true,
    }),
    set({
      id: "instance_type_processing",
      if: all(isNull("instance_type"), not(asTraining)),
      field: "instance_type",
      value: "ml.t3.medium",
      raw: true,
    }),
    replacedBy("processor_role", "execution_role"),
    replacedBy("processor_tags", "tags"),
  ];
  override readonly traits = { remote: true };
  override readonly stackRules = checkedIn(
    "integrations/aws/orchestrators/sagemaker_orchestrator.py:239",
    requires("container_registry", "image_builder"),
    nothingLocal,
  );
}
