import { BaseAnnotatorFlavor } from "mlstack";
import { ProdigyAnnotatorConfig } from "./config.ts";

export class ProdigyAnnotatorFlavor extends BaseAnnotatorFlavor<ProdigyAnnotatorConfig> {
  readonly name = "prodigy";
  override readonly title = "Prodigy";
  override readonly summary = "Labels texts and images quickly with Prodigy's recipes, with a model that learns along.";
  override readonly details =
    "Prodigy is commercial: its package is installed from the maker's index with a licence key and not by the integration alone. It runs on the machine of the person who labels and keeps answers in a SQLite file there, unless its configuration names another database. Best for text work with spaCy; Argilla and Label Studio are free and built for teams.";
  override readonly integration = "prodigy";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/annotators/prodigy";
  readonly configSchema = ProdigyAnnotatorConfig;
}
