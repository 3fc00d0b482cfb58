import { BaseDataValidatorFlavor } from "mlstack";
import { DeepchecksDataValidatorConfig } from "./config.ts";

export class DeepchecksDataValidatorFlavor extends BaseDataValidatorFlavor<DeepchecksDataValidatorConfig> {
  readonly name = "deepchecks";
  override readonly title = "Deepchecks";
  override readonly summary = "Runs ready-made suites of tests on tables, images and trained models inside a step.";
  override readonly details =
    "There is nothing to fill in and no service to log in to: the checks run in the step and their HTML report becomes an artifact. Its packages pin an old OpenCV and a pandas below 2.2, which often collides with other requirements, so give the step an image of its own. It tests models as well as data, which Great Expectations and whylogs do not.";
  override readonly integration = "deepchecks";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/data-validators/deepchecks";
  readonly configSchema = DeepchecksDataValidatorConfig;
}
