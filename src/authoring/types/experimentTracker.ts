import { type ConfigSchema, StackComponent, StackComponentConfig } from "../component.ts";
import { Flavor } from "../flavor.ts";

/** The config of every experiment tracker: no field of its own. */
export const BaseExperimentTrackerConfig: StackComponentConfig = StackComponentConfig.extend({});
export type BaseExperimentTrackerConfig = typeof BaseExperimentTrackerConfig;

/**
 * An experiment tracker has no interface of its own: the code of steps talks to the tool directly. What a flavor does, it does around the step
 * with the methods of every component, which are called only for steps that name this tracker: `prepareStepRun` logs in and opens a run, often
 * through variables of the process; `getStepRunMetadata` gives the link to it; `cleanupStepRun` closes it, marked as failed if the step failed.
 * ZenML 0.98: experiment_trackers/base_experiment_tracker.py.
 */
export abstract class BaseExperimentTracker<C extends ConfigSchema = ConfigSchema> extends StackComponent<C> {}

/** The base of all flavors of experiment trackers. */
export abstract class BaseExperimentTrackerFlavor<C extends ConfigSchema> extends Flavor<C, BaseExperimentTracker<C>> {
  readonly type = "experiment_tracker";
}
