import {
  all,
  BaseDataValidatorFlavor,
  checkedIn,
  existingPath,
  isNull,
  noReference,
  not,
  own,
  refuseStack,
  truthy,
  yamlText,
} from "mlstack";
import { GreatExpectationsDataValidatorConfig } from "./config.ts";

export class GreatExpectationsDataValidatorFlavor extends BaseDataValidatorFlavor<GreatExpectationsDataValidatorConfig> {
  readonly name = "great_expectations";
  override readonly title = "Great Expectations";
  override readonly summary = "Checks tables against rules that you write down once as a suite of expectations.";
  override readonly details =
    "Without any field it works at once and keeps suites and results in the stack's artifact store. It runs in the step, needs no account, and only knows tables; the integration stays below version 1.0 of Great Expectations, whose interface differs, and does not install on Python 3.14. Take Evidently or whylogs to notice that data drifts without writing rules.";
  override readonly integration = "great_expectations";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/data-validators/great-expectations";
  readonly configSchema = GreatExpectationsDataValidatorConfig;
  // ZenML 0.98: integrations/great_expectations/flavors/great_expectations_data_validator_flavor.py
  override readonly rules = [yamlText("context_config"), noReference("context_root_dir", "context_config")];
  override readonly traits = {
    local: not(isNull("context_root_dir")),
    local_path: not(isNull("context_root_dir")),
    local_path_nonempty: truthy("context_root_dir"),
  };
  override readonly stackRules = checkedIn(
    "integrations/great_expectations/flavors/great_expectations_data_validator_flavor.py:62",
    refuseStack({
      id: "context_root_dir_exists",
      stage: "register",
      if: all(own(truthy("context_root_dir")), not(existingPath("context_root_dir"))),
      message: "This machine has no folder {value}: make it, or name another one as context_root_dir.",
      fields: ["context_root_dir"],
    }),
  );
}
