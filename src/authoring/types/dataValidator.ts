import type { CallOptions } from "../callOptions.ts";
import { type ConfigSchema, StackComponent, StackComponentConfig } from "../component.ts";
import { Flavor } from "../flavor.ts";

/** The config of every data validator: no field of its own. */
export const BaseDataValidatorConfig: StackComponentConfig = StackComponentConfig.extend({});
export type BaseDataValidatorConfig = typeof BaseDataValidatorConfig;

/** What all checks are given. The kinds of data sets, models and results are the tool's own: a flavor narrows them. */
export interface ValidationOptions extends CallOptions {
  /** A second data set, such as the one of last month, where two are compared. */
  readonly comparisonDataset?: unknown;
  /** Further values that only this tool knows. */
  readonly arguments?: Readonly<Record<string, unknown>>;
}

/** Which profiles to make; without a list: what the tool thinks best. */
export interface ProfilingOptions extends ValidationOptions {
  readonly profileList?: readonly unknown[];
}

/** Which checks to run; without a list: what the tool thinks best. */
export interface CheckOptions extends ValidationOptions {
  readonly checkList?: readonly unknown[];
}

/**
 * What a data validator can do; steps call it. What a flavor leaves out, the tool cannot do. A check that finds something wrong is a result
 * and no error: methods reject only when the check could not be made. ZenML 0.98: data_validators/base_data_validator.py.
 */
export abstract class BaseDataValidator<C extends ConfigSchema = ConfigSchema> extends StackComponent<C> {
  /** Describes a data set, or the difference of two: schema, statistics, drift. */
  dataProfiling?(dataset: unknown, options?: ProfilingOptions): Promise<unknown>;
  /** Checks the quality of a data set, or the drift between two. */
  dataValidation?(dataset: unknown, options?: CheckOptions): Promise<unknown>;
  /** Checks a model with a data set, or compares how it does on two. */
  modelValidation?(dataset: unknown, model: unknown, options?: CheckOptions): Promise<unknown>;
}

/** The base of all flavors of data validators. */
export abstract class BaseDataValidatorFlavor<C extends ConfigSchema> extends Flavor<C, BaseDataValidator<C>> {
  readonly type = "data_validator";
}
