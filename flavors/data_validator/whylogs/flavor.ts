import { BaseDataValidatorFlavor } from "mlstack";
import { WhylogsDataValidatorConfig, WhylogsDataValidatorSettings } from "./config.ts";

export class WhylogsDataValidatorFlavor extends BaseDataValidatorFlavor<WhylogsDataValidatorConfig> {
  readonly name = "whylogs";
  override readonly title = "whylogs";
  override readonly summary = "Boils tables down to small statistical profiles that can be merged and compared later.";
  override readonly details =
    "Profiles are artifacts of a few kilobytes, so a profile of each day's data costs nearly nothing to keep. It works without an account; uploading to a WhyLabs platform is optional and asks for a secret with an organisation and a key. It measures and does not judge: for pass or fail take Great Expectations or Deepchecks. The integration needs a whylogs release of the 1.0 line.";
  override readonly integration = "whylogs";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/data-validators/whylogs";
  readonly configSchema = WhylogsDataValidatorConfig;
  override readonly settingsSchema = WhylogsDataValidatorSettings;
}
