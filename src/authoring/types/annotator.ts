import type { CallOptions } from "../callOptions.ts";
import { type ConfigSchema, StackComponent, StackComponentConfig } from "../component.ts";
import { Flavor } from "../flavor.ts";

/** The config of every annotator: no field of its own. */
export const BaseAnnotatorConfig: StackComponentConfig = StackComponentConfig.extend({});
export type BaseAnnotatorConfig = typeof BaseAnnotatorConfig;

/** Further values that only the tool knows, such as a workspace or the layout of the labels. */
export interface AnnotatorOptions extends CallOptions {
  readonly arguments?: Readonly<Record<string, unknown>>;
}

/** How much of a data set is done, in tasks: what people label one at a time. */
export interface DatasetStats {
  readonly labeled: number;
  readonly unlabeled: number;
}

/**
 * What an annotator can do; steps and the command line call it. A data set is what the tool calls a project; it is known by its name, and its
 * kind, like that of a task, is the tool's own: a flavor narrows `unknown`. Methods that are given a name reject with NotFoundError when there is
 * no such data set. ZenML 0.98: annotators/base_annotator.py.
 */
export abstract class BaseAnnotator<C extends ConfigSchema = ConfigSchema> extends StackComponent<C> {
  /** Where people open the tool. Known without asking it. */
  abstract getUrl(): string;
  /** Where people label this data set. */
  abstract getUrlForDataset(datasetName: string, options?: CallOptions): Promise<string>;
  /** All data sets, as the tool describes them. */
  abstract getDatasets(options?: AnnotatorOptions): AsyncIterable<unknown>;
  /** The names of all data sets. */
  abstract getDatasetNames(options?: AnnotatorOptions): AsyncIterable<string>;
  /** How many tasks are labelled and how many are not. */
  abstract getDatasetStats(datasetName: string, options?: AnnotatorOptions): Promise<DatasetStats>;
  /** Opens the tool for a person: the data set at `url`, or its first page. Rejects when it cannot be reached. */
  abstract launch(options?: AnnotatorOptions & { readonly url?: string }): Promise<void>;
  /** Makes a data set and gives it as the tool describes it. Rejects with AlreadyExistsError when the name is taken. */
  abstract addDataset(datasetName: string, options?: AnnotatorOptions): Promise<unknown>;
  /** One data set, as the tool describes it. */
  abstract getDataset(datasetName: string, options?: AnnotatorOptions): Promise<unknown>;
  /** Removes a data set with its labels, for good. */
  abstract deleteDataset(datasetName: string, options?: AnnotatorOptions): Promise<void>;
  /** The tasks that have labels, with these. */
  abstract getLabeledData(datasetName: string, options?: AnnotatorOptions): AsyncIterable<unknown>;
  /** The tasks that nobody has labelled yet. */
  abstract getUnlabeledData(datasetName: string, options?: AnnotatorOptions): AsyncIterable<unknown>;

  /** It works only within a notebook, so that the command line does not open it. */
  get notebookOnly(): boolean {
    return false;
  }
}

/** The base of all flavors of annotators. */
export abstract class BaseAnnotatorFlavor<C extends ConfigSchema> extends Flavor<C, BaseAnnotator<C>> {
  readonly type = "annotator";
}
