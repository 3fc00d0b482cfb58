import { BaseAnnotatorFlavor } from "mlstack";
import { PigeonAnnotatorConfig } from "./config.ts";

export class PigeonAnnotatorFlavor extends BaseAnnotatorFlavor<PigeonAnnotatorConfig> {
  readonly name = "pigeon";
  override readonly title = "Pigeon";
  override readonly summary = "Labels texts or images with buttons in a Jupyter notebook; no server, one person.";
  override readonly details =
    "It is a widget and works only in a notebook, with nothing to install beyond its integration and nobody to log in to. Labels land in files on the machine of the notebook and steps elsewhere cannot see them. Good for a few hundred examples; for several people or repeated work take Label Studio or Argilla.";
  override readonly integration = "pigeon";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/annotators/pigeon";
  readonly configSchema = PigeonAnnotatorConfig;
}
