import { BaseContainerRegistry, NotFoundError, type RegistryCredentials } from "mlstack";
import { ask } from "./ask.ts";
import type { HarborContainerRegistryConfig } from "./harbor_container_registry.ts";

const manifestTypes = "application/vnd.oci.image.index.v1+json, application/vnd.oci.image.manifest.v1+json";

export class HarborContainerRegistry extends BaseContainerRegistry<HarborContainerRegistryConfig> {
  override async credentials(): Promise<RegistryCredentials | undefined> {
    const { robot, robot_secret: password } = this.config;
    return robot === null || password === null ? undefined : { username: robot, password };
  }

  override async getImageRepoDigest(image: string): Promise<string | undefined> {
    const { host, repository, tag } = partsOf(image);
    const login = await this.credentials();
    const headers = {
      accept: manifestTypes,
      ...(login && { authorization: `Basic ${btoa(`${login.username}:${login.password}`)}` }),
    };
    try {
      const answer = await ask(`${schemeOf(host)}${host}/v2/${repository}/manifests/${tag}`, { headers });
      const digest = answer.headers.get("docker-content-digest");
      return digest === null ? undefined : `${host}/${repository}@${digest}`;
    } catch (error) {
      if (error instanceof NotFoundError) return undefined;
      throw error;
    }
  }
}

/** `harbor.example.com/ml/train:1` in its parts; without a tag it is `latest`. */
function partsOf(image: string): { readonly host: string; readonly repository: string; readonly tag: string } {
  const [, host = "", repository = "", tag = "latest"] = /^([^/]+)\/(.+?)(?::([\w.-]+))?$/.exec(image) ?? [];
  return { host, repository, tag };
}

function schemeOf(host: string): string {
  return host.startsWith("localhost") ? "http://" : "https://";
}
