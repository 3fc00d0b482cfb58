import type { CallOptions } from "../callOptions.ts";
import { type ConfigSchema, StackComponent, StackComponentConfig } from "../component.ts";
import { Flavor } from "../flavor.ts";

/** The config of every feature store: no field of its own. */
export const BaseFeatureStoreConfig: StackComponentConfig = StackComponentConfig.extend({});
export type BaseFeatureStoreConfig = typeof BaseFeatureStoreConfig;

/** One thing that features are about, such as a customer: the values of its keys by name. */
export type EntityRow = Readonly<Record<string, unknown>>;

/** How features are read. */
export interface FeatureOptions extends CallOptions {
  /** Name each feature `view__feature` and not only `feature`, so that equal names of two views stay apart. */
  readonly fullFeatureNames?: boolean;
}

/**
 * What a feature store can do; steps call it. Features are named `view:feature`. Both methods reject with NotFoundError when one of them is not
 * defined. ZenML 0.98: feature_stores/base_feature_store.py.
 */
export abstract class BaseFeatureStore<C extends ConfigSchema = ConfigSchema> extends StackComponent<C> {
  /**
   * Features as they were, for training: to each row of `entities` those that held at the time in the row. `entities` is a table of the tool's own
   * kind with a column of times, or the name of one; the result is a table of that kind.
   */
  abstract getHistoricalFeatures(
    entities: unknown,
    features: readonly string[],
    options?: FeatureOptions,
  ): Promise<unknown>;
  /** The newest features, for predictions: by feature a list with one value for each row, in the order of the rows. Absent values are null. */
  abstract getOnlineFeatures(
    entityRows: readonly EntityRow[],
    features: readonly string[],
    options?: FeatureOptions,
  ): Promise<Readonly<Record<string, readonly unknown[]>>>;
}

/** The base of all flavors of feature stores. */
export abstract class BaseFeatureStoreFlavor<C extends ConfigSchema> extends Flavor<C, BaseFeatureStore<C>> {
  readonly type = "feature_store";
}
