import { BaseDataValidatorFlavor } from "mlstack";
import { EvidentlyDataValidatorConfig } from "./config.ts";

export class EvidentlyDataValidatorFlavor extends BaseDataValidatorFlavor<EvidentlyDataValidatorConfig> {
  readonly name = "evidently";
  override readonly title = "Evidently";
  override readonly summary = "Compares two tables for drift and quality and draws the result as a report.";
  override readonly details =
    "It has no fields; which metrics and tests run is said in the step. Drift needs a reference table next to the current one, typically the training data. Reports are computed in memory within the step, so take samples of tables with many millions of rows. Nothing is sent to Evidently Cloud.";
  override readonly integration = "evidently";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/data-validators/evidently";
  readonly configSchema = EvidentlyDataValidatorConfig;
}
