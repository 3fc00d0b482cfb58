import { BaseAnnotatorFlavor, noReference, replacedBy, trimEnd } from "mlstack";
import { ArgillaAnnotatorConfig, ArgillaAnnotatorSettings } from "./config.ts";

export class ArgillaAnnotatorFlavor extends BaseAnnotatorFlavor<ArgillaAnnotatorConfig> {
  readonly name = "argilla";
  override readonly title = "Argilla";
  override readonly summary = "Lets people label texts and rate answers of language models in Argilla's web pages.";
  override readonly details =
    "You run the server yourself, by Docker or as a Hugging Face Space, and give its address with the API key of a user; the integration speaks to Argilla 2 and later. Records and labels stay in that server, and steps fetch them from there. Strong for text and preference data; for images, audio or video take Label Studio.";
  override readonly integration = "argilla";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/annotators/argilla";
  readonly configSchema = ArgillaAnnotatorConfig;
  override readonly settingsSchema = ArgillaAnnotatorSettings;
  // ZenML 0.98: integrations/argilla/flavors/argilla_annotator_flavor.py
  override readonly rules = [
    replacedBy("extra_headers", "headers"),
    trimEnd({ id: "instance_url_slash", field: "instance_url", characters: "/" }),
    noReference("instance_url"),
  ];
}
