import { BaseFeatureStoreFlavor, mustResolve, oneOf } from "mlstack";
import { FeastFeatureStoreConfig } from "./config.ts";

export class FeastFeatureStoreFlavor extends BaseFeatureStoreFlavor<FeastFeatureStoreConfig> {
  readonly name = "feast";
  override readonly title = "Feast";
  override readonly summary =
    "Hands the same features from a Feast repository to training steps and to live predictions.";
  override readonly details =
    "You set Feast up yourself: definitions in a folder, `feast apply` run once, and the stores behind it filled. ZenML reads through that folder and never writes features. With the default host the stack counts as local and fits no remote orchestrator. Access to the stores is what Feast finds in its own file or environment; there is no field for it here.";
  override readonly integration = "feast";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/feature-stores/feast";
  readonly configSchema = FeastFeatureStoreConfig;
  // ZenML 0.98: integrations/feast/flavors/feast_feature_store_flavor.py looks at it to tell whether the stack is local.
  override readonly rules = [mustResolve("online_host")];
  override readonly traits = { local: oneOf("online_host", ["localhost", "127.0.0.1"]) };
}
