import { BaseAnnotatorFlavor } from "mlstack";
import { LabelStudioAnnotatorConfig, LabelStudioAnnotatorSettings } from "./config.ts";

export class LabelStudioAnnotatorFlavor extends BaseAnnotatorFlavor<LabelStudioAnnotatorConfig> {
  readonly name = "label_studio";
  override readonly title = "Label Studio";
  override readonly summary = "Lets people label images, texts, audio or video in a Label Studio server of yours.";
  override readonly details =
    "Needs a running Label Studio, a user's access token kept in a secret under the key api_key, and an artifact store that the server can read with credentials: data stays in Amazon S3, Google Cloud Storage or Azure Blob Storage and is synchronised from there. Covers far more kinds of data than Argilla or Prodigy, and takes more to set up.";
  override readonly integration = "label_studio";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/annotators/label-studio";
  readonly configSchema = LabelStudioAnnotatorConfig;
  override readonly settingsSchema = LabelStudioAnnotatorSettings;
}
