import { BaseDataValidatorFlavor, noReference, yamlText } from "mlstack";
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
}
