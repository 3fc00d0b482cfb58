import { type ConfigSchema, StackComponent, StackComponentConfig } from "../component.ts";
import { Flavor } from "../flavor.ts";

/** The config of every experiment tracker: no field of its own. */
export const BaseExperimentTrackerConfig = StackComponentConfig.extend({});
export type BaseExperimentTrackerConfig = typeof BaseExperimentTrackerConfig;

/** The running form of an experiment tracker. */
export abstract class BaseExperimentTracker<C extends ConfigSchema = ConfigSchema> extends StackComponent<C> {}

/** The base of all flavors of experiment trackers. */
export abstract class BaseExperimentTrackerFlavor<C extends ConfigSchema> extends Flavor<C, BaseExperimentTracker<C>> {
  readonly type = "experiment_tracker";
}
