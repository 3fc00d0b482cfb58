import type { CallOptions } from "../callOptions.ts";
import { type ConfigSchema, StackComponent, StackComponentConfig } from "../component.ts";
import { Flavor } from "../flavor.ts";
import type {
  ModelChange,
  ModelDetails,
  ModelFilter,
  ModelVersionChange,
  ModelVersionDetails,
  ModelVersionFilter,
  ModelVersionStage,
  RegisteredModel,
  RegistryModelVersion,
} from "./registeredModel.ts";

/** The config of every model registry: no field of its own. */
export const BaseModelRegistryConfig: StackComponentConfig = StackComponentConfig.extend({});
export type BaseModelRegistryConfig = typeof BaseModelRegistryConfig;

/** The base of all flavors of model registries. */
export abstract class BaseModelRegistryFlavor<C extends ConfigSchema> extends Flavor<C, BaseModelRegistry<C>> {
  readonly type = "model_registry";
}

/**
 * What a model registry can do; steps and the command line call it. Methods that are given the name of a model or a version reject with
 * NotFoundError when there is none. All resolve only when the registry has kept the change.
 * ZenML 0.98: model_registries/base_model_registry.py.
 */
export abstract class BaseModelRegistry<C extends ConfigSchema = ConfigSchema> extends StackComponent<C> {
  /** Makes a model without versions. Rejects with AlreadyExistsError when the name is taken. */
  abstract registerModel(name: string, details?: ModelDetails, options?: CallOptions): Promise<RegisteredModel>;
  /** Removes a model with all its versions; the files that they point to stay. */
  abstract deleteModel(name: string, options?: CallOptions): Promise<void>;
  /** Changes a model and gives it as it is then. */
  abstract updateModel(name: string, change: ModelChange, options?: CallOptions): Promise<RegisteredModel>;
  /** One model by its name. */
  abstract getModel(name: string, options?: CallOptions): Promise<RegisteredModel>;
  /** The models that fit; without a filter: all. None is no error. */
  abstract listModels(filter?: ModelFilter, options?: CallOptions): AsyncIterable<RegisteredModel>;

  /** Makes a version of a model, and the model when it is not there yet. Rejects with AlreadyExistsError when the version is taken. */
  abstract registerModelVersion(
    name: string,
    details?: ModelVersionDetails,
    options?: CallOptions,
  ): Promise<RegistryModelVersion>;
  /** Removes one version; the files that it points to stay. */
  abstract deleteModelVersion(name: string, version: string, options?: CallOptions): Promise<void>;
  /** Changes a version and gives it as it is then. */
  abstract updateModelVersion(
    name: string,
    version: string,
    change: ModelVersionChange,
    options?: CallOptions,
  ): Promise<RegistryModelVersion>;
  /** The versions that fit; without a filter: all of all models. None is no error. */
  abstract listModelVersions(filter?: ModelVersionFilter, options?: CallOptions): AsyncIterable<RegistryModelVersion>;
  /** One version of a model. */
  abstract getModelVersion(name: string, version: string, options?: CallOptions): Promise<RegistryModelVersion>;
  /** The model itself, as its library gives it; `arguments` are that library's own. */
  abstract loadModelVersion(
    name: string,
    version: string,
    options?: CallOptions & { readonly arguments?: Readonly<Record<string, unknown>> },
  ): Promise<unknown>;
  /** Where a model deployer finds the files of a version: an address that the artifact store of the stack can open. */
  abstract getModelUriArtifactStore(modelVersion: RegistryModelVersion, options?: CallOptions): Promise<string>;

  /** The newest version of a model, of all stages or of one. Undefined: there is none. */
  async getLatestModelVersion(
    name: string,
    { stage, ...options }: CallOptions & { readonly stage?: ModelVersionStage } = {},
  ): Promise<RegistryModelVersion | undefined> {
    const filter: ModelVersionFilter = { name, orderByDate: "desc", count: 1, ...(stage && { stage }) };
    for await (const version of this.listModelVersions(filter, options)) return version;
    return undefined;
  }
}
