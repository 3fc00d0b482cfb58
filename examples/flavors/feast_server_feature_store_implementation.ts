import { BaseFeatureStore, type EntityRow, type FeatureOptions, NotSupportedError } from "mlstack";
import { askJson } from "./ask.ts";
import type { FeastServerFeatureStoreConfig } from "./feast_server_feature_store.ts";

/** What the server answers: the names, and for each of them its values, in the order of the rows. */
interface OnlineFeatures {
  readonly metadata: { readonly feature_names: readonly string[] };
  readonly results: readonly { readonly values: readonly unknown[] }[];
}

export class FeastServerFeatureStore extends BaseFeatureStore<FeastServerFeatureStoreConfig> {
  override async getHistoricalFeatures(): Promise<unknown> {
    throw new NotSupportedError("A feature server has the newest features only: use Feast itself for training.");
  }

  override async getOnlineFeatures(
    entityRows: readonly EntityRow[],
    features: readonly string[],
    { fullFeatureNames = false, signal }: FeatureOptions = {},
  ): Promise<Readonly<Record<string, readonly unknown[]>>> {
    const { url, token } = this.config;
    const keys = Object.keys(entityRows[0] ?? {});
    const entities = Object.fromEntries(keys.map((key) => [key, entityRows.map((row) => row[key])]));
    const { metadata, results } = await askJson<OnlineFeatures>(`${url}/get-online-features`, {
      method: "POST",
      headers: token === null ? {} : { authorization: `Bearer ${token}` },
      body: { features, entities, full_feature_names: fullFeatureNames },
      signal,
    });
    return Object.fromEntries(metadata.feature_names.map((name, place) => [name, results[place]?.values ?? []]));
  }
}
