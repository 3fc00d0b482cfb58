import { z } from "zod";
import type { ConfigRule } from "../../core/rule/rule.ts";
import type { Traits } from "../../core/stackRule/stackRule.ts";
import { AuthenticationConfig } from "../authentication.ts";
import { type ConfigSchema, StackComponent, StackComponentConfig } from "../component.ts";
import { matches } from "../conditions.ts";
import { optional } from "../field.ts";
import { Flavor } from "../flavor.ts";
import { noReference, trimEnd } from "../rules.ts";

/** The config of every container registry: its address. ZenML 0.98: container_registries/base_container_registry.py. */
export const BaseContainerRegistryConfig = StackComponentConfig.extend({
  uri: z.string().meta({
    description: "Address that image names begin with, written without https:// in front",
    details:
      "Whatever follows the host becomes part of every image name. A slash at the end is dropped, and a secret reference cannot stand here.",
    example: "registry.example.com/ml",
  }),
  default_repository: optional(z.string()).meta({
    description: "Repository that images go to unless a pipeline names another one",
    // ZenML 0.98: utils/pipeline_docker_image_builder.py, `_get_target_image_name`.
    details:
      "It is put behind the uri: uri/repository:tag. Empty means zenml. A pipeline overrides it with target_repository in its DockerSettings, and a registry that does not make repositories by itself must have it beforehand.",
    example: "team-vision/pipelines",
  }),
}).extend(AuthenticationConfig.shape);
export type BaseContainerRegistryConfig = typeof BaseContainerRegistryConfig;

/** A config schema with a text `uri`. */
export type ContainerRegistryConfigSchema = ConfigSchema &
  z.ZodType<{ uri: string; default_repository: string | null; authentication_secret: string | null }>;

/** The base of all flavors of container registries. Its rule: slashes at the end of `uri` are dropped. */
export abstract class BaseContainerRegistryFlavor<C extends ContainerRegistryConfigSchema> extends Flavor<
  C,
  BaseContainerRegistry<C>
> {
  readonly type = "container_registry";
  /** ZenML 0.98: container_registries/base_container_registry.py, `is_local`. `127.0.0.1:5000` and `localhost` alone do not count. */
  override readonly traits: Traits = { local: matches("uri", "^localhost:[0-9]{4,5}$") };

  override typeRules(): readonly ConfigRule[] {
    return [trimEnd({ id: "uri_slash", field: "uri", characters: "/" }), noReference("uri")];
  }
}

/** A user name and password for a registry. */
export interface RegistryCredentials {
  readonly username: string;
  readonly password: string;
}

/** What a container registry can do. The names are those of ZenML's BaseContainerRegistry; without methods of its own, Docker does the work. */
export abstract class BaseContainerRegistry<
  C extends ContainerRegistryConfigSchema = BaseContainerRegistryConfig,
> extends StackComponent<C> {
  /** Pushes an image and gives its name with digest (`repo@sha256:…`). Absent: `docker push`. */
  pushImage?(image: string): Promise<string>;
  /** The name with digest under which the registry holds an image; undefined: it does not. Absent: Docker is asked. */
  getImageRepoDigest?(image: string): Promise<string | undefined>;

  /** Called before an image is pushed, for example to make its repository. */
  async prepareImagePush(_image: string): Promise<void> {}

  /** What Docker logs in with; undefined: whatever the machine has. */
  async credentials(): Promise<RegistryCredentials | undefined> {
    return undefined;
  }

  /** Tells whether an image belongs to this registry. */
  isValidImageName(image: string): boolean {
    return image.startsWith(this.config.uri);
  }
}
