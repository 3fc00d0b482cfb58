/** How far a version of a model has come. ZenML 0.98: model_registries/base_model_registry.py. */
export type ModelVersionStage = "None" | "Staging" | "Production" | "Archived";

/** A model by name: what its versions have in common. */
export interface RegisteredModel {
  readonly name: string;
  readonly description?: string;
  readonly metadata?: Readonly<Record<string, string>>;
}

/** What is kept with a version: where it comes from, and texts by keys of the user's own. */
export interface ModelRegistryModelMetadata {
  readonly zenml_version?: string;
  readonly zenml_run_name?: string;
  readonly zenml_pipeline_name?: string;
  readonly zenml_pipeline_uuid?: string;
  readonly zenml_pipeline_run_uuid?: string;
  readonly zenml_step_name?: string;
  readonly zenml_project?: string;
  readonly [attribute: string]: string | undefined;
}

/** One version of a model. Its source and format never change: another source is another version. */
export interface RegistryModelVersion {
  readonly version: string;
  readonly registeredModel: RegisteredModel;
  /** Where the files of the model are. */
  readonly modelSourceUri: string;
  /** How they are packed, in the registry's own words. */
  readonly modelFormat: string;
  /** What the model was made with, such as `sklearn`. */
  readonly modelLibrary?: string;
  readonly description?: string;
  readonly createdAt?: Date;
  readonly lastUpdatedAt?: Date;
  readonly stage: ModelVersionStage;
  readonly metadata?: ModelRegistryModelMetadata;
}

/** What a model is registered with. */
export interface ModelDetails {
  readonly description?: string;
  readonly metadata?: Readonly<Record<string, string>>;
}

/** What is changed of a model; what is absent stays. Metadata is added to what is there. */
export interface ModelChange extends ModelDetails {
  /** Keys whose metadata is dropped. */
  readonly removeMetadata?: readonly string[];
}

/** Which models are listed: those that fit all of it. */
export interface ModelFilter {
  readonly name?: string;
  /** All of these must be there, with these values. */
  readonly metadata?: Readonly<Record<string, string>>;
}

/** What a version is registered with. */
export interface ModelVersionDetails {
  /** Without it the registry counts on. */
  readonly version?: string;
  readonly modelSourceUri?: string;
  readonly description?: string;
  readonly metadata?: ModelRegistryModelMetadata;
  /** Further values that only this registry knows. */
  readonly arguments?: Readonly<Record<string, unknown>>;
}

/** What is changed of a version; what is absent stays. Metadata is added to what is there. */
export interface ModelVersionChange {
  readonly description?: string;
  readonly metadata?: ModelRegistryModelMetadata;
  /** Keys whose metadata is dropped. */
  readonly removeMetadata?: readonly string[];
  readonly stage?: ModelVersionStage;
}

/** Which versions are listed: those that fit all of it, in this order. */
export interface ModelVersionFilter {
  /** The model's name. */
  readonly name?: string;
  readonly modelSourceUri?: string;
  readonly metadata?: ModelRegistryModelMetadata;
  readonly stage?: ModelVersionStage;
  /** At most so many. */
  readonly count?: number;
  readonly createdAfter?: Date;
  readonly createdBefore?: Date;
  /** By the time of their creation; without it: in the registry's own order. */
  readonly orderByDate?: "asc" | "desc";
  /** Further values that only this registry knows. */
  readonly arguments?: Readonly<Record<string, unknown>>;
}
