import { BaseFeatureStoreConfig, z } from "mlstack";

export const FeastFeatureStoreConfig = BaseFeatureStoreConfig.extend({
  feast_repo: z.string().meta({
    description: "Folder with feature_store.yaml and the definitions that `feast apply` registers",
    details:
      "Steps open it each time they ask for features, so it must lie at this path where they run: with containers, copy it into the image. Feast connects to whatever its own file names.",
    example: "/home/ana/churn/feature_repo",
    find: "find ~ -name feature_store.yaml",
  }),
  online_host: z.string().default("localhost").meta({
    description: "Machine of the database that serves features fast, usually Redis",
    details:
      "ZenML only takes from it whether the stack is bound to this machine: localhost and 127.0.0.1 mean so and clash with remote orchestrators. Feast itself reads its connection from feature_store.yaml, so keep both alike.",
    example: "redis.example.com",
    find: "feature_store.yaml › online_store › connection_string",
  }),
  online_port: z.int().default(6379).meta({
    description: "Where that database listens; for the record only, Feast reads its own file",
    details: "Changing it here does not change what Feast connects to; write the port into feature_store.yaml as well.",
    example: 6380,
    group: "advanced",
  }),
});
export type FeastFeatureStoreConfig = typeof FeastFeatureStoreConfig;
