import { BaseFeatureStoreConfig, BaseFeatureStoreFlavor, optional, secretField, trimEnd, z } from "mlstack";

export const FeastServerFeatureStoreConfig = BaseFeatureStoreConfig.extend({
  url: z.string().meta({
    description: "Address of the feature server that feast serve has started",
    example: "http://feast.example.com:6566",
  }),
  token: optional(secretField()).meta({
    description: "Token that the server asks for; leave it out if it asks for none",
    example: "{{feast.token}}",
  }),
});
export type FeastServerFeatureStoreConfig = typeof FeastServerFeatureStoreConfig;

export class FeastServerFeatureStoreFlavor extends BaseFeatureStoreFlavor<FeastServerFeatureStoreConfig> {
  readonly name = "feast_server";
  override readonly title = "Feast server";
  override readonly summary = "Reads the newest features from a Feast server, without Python on the caller's side.";
  override readonly details = "For predictions only: features as they were, for training, need Feast itself.";
  readonly configSchema = FeastServerFeatureStoreConfig;
  override readonly rules = [trimEnd({ id: "url_slash", field: "url", characters: "/" })];
  override async implementation() {
    return (await import("./feast_server_feature_store_implementation.ts")).FeastServerFeatureStore;
  }
}
