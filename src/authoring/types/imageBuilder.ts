import type { CallOptions } from "../callOptions.ts";
import { type ConfigSchema, StackComponent, StackComponentConfig } from "../component.ts";
import { contentDigest } from "../contentDigest.ts";
import { Flavor } from "../flavor.ts";
import type { ArtifactStoreConfigSchema, BaseArtifactStore } from "./artifactStore.ts";
import type { ArchiveType, BuildContext, DockerBuildOptions } from "./buildContext.ts";
import type { BaseContainerRegistry, ContainerRegistryConfigSchema } from "./containerRegistry.ts";

/** The config of every image builder: no field of its own. */
export const BaseImageBuilderConfig: StackComponentConfig = StackComponentConfig.extend({});
export type BaseImageBuilderConfig = typeof BaseImageBuilderConfig;

/** The base of all flavors of image builders. */
export abstract class BaseImageBuilderFlavor<C extends ConfigSchema> extends Flavor<C, BaseImageBuilder<C>> {
  readonly type = "image_builder";
}

/** What `build` is given. */
export interface ImageBuild {
  /** With tag, and with the registry's address when there is one. */
  readonly imageName: string;
  readonly buildContext: BuildContext;
  readonly dockerBuildOptions?: DockerBuildOptions;
  /** Where the image is pushed; absent: it stays where it was built. */
  readonly containerRegistry?: BaseContainerRegistry<ContainerRegistryConfigSchema>;
}

/** How `uploadBuildContext` puts the files down. */
export interface UploadOptions extends CallOptions {
  /** Without it: `tar.gz`. */
  readonly archiveType?: ArchiveType;
}

/**
 * What an image builder can do. The client calls `build` once for each image, before the pipeline is submitted.
 * ZenML 0.98: image_builders/base_image_builder.py.
 */
export abstract class BaseImageBuilder<C extends ConfigSchema = ConfigSchema> extends StackComponent<C> {
  /** Images are built on the machine that submits the pipeline. False: elsewhere, so that the files must be sent there. */
  abstract get isBuildingLocally(): boolean;
  /**
   * Builds an image and, if there is a registry, pushes it: `containerRegistry.prepareImagePush` first. Gives its name with digest (`repo@sha256:…`),
   * or without when it was not pushed. Rejects with the end of the build's log when it fails.
   */
  abstract build(request: ImageBuild, options?: CallOptions): Promise<string>;

  /**
   * Puts an archive of the files into a folder of the artifact store, for builders that run elsewhere, and gives its path. The name is the
   * digest of the content, so that the same files are sent only once.
   */
  protected async uploadBuildContext(
    buildContext: BuildContext,
    artifactStore: BaseArtifactStore<ArtifactStoreConfigSchema>,
    folder: string,
    { archiveType = "tar.gz", ...options }: UploadOptions = {},
  ): Promise<string> {
    const parent = `${artifactStore.config.path.replace(/\/+$/, "")}/${folder}`;
    await artifactStore.makedirs(parent, options);
    const digest = await contentDigest(buildContext.archive(archiveType, options));
    const path = `${parent}/${digest}.${archiveType}`;
    if (await artifactStore.exists(path, options)) return path;
    await buildContext.archive(archiveType, options).pipeTo(await artifactStore.openWrite(path, options), options);
    return path;
  }
}
