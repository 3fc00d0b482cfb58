import { BaseDataValidatorFlavor } from "mlstack";
import { WhylogsDataValidatorConfig, WhylogsDataValidatorSettings } from "./config.ts";

export class WhylogsDataValidatorFlavor extends BaseDataValidatorFlavor<WhylogsDataValidatorConfig> {
  readonly name = "whylogs";
  override readonly title = "whylogs";
  override readonly summary = "Boils tables down to small statistical profiles that can be merged and compared later.";
  override readonly details =
    "Profiles are artifacts of a few kilobytes, so a profile of each day's data costs nearly nothing to keep. It works without an account. The hosted WhyLabs service has closed; uploads only go to a WhyLabs platform that you run yourself. It measures and does not judge: for pass or fail take Great Expectations or Deepchecks. The integration stays with whylogs 1.0.";
  override readonly integration = "whylogs";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/data-validators/whylogs";
  readonly configSchema = WhylogsDataValidatorConfig;
  override readonly settingsSchema = WhylogsDataValidatorSettings;
}
