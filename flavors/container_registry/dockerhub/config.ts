import { BaseContainerRegistryConfig, z } from "mlstack";

export const DockerHubContainerRegistryConfig = BaseContainerRegistryConfig.extend({
  uri: z.string().meta({
    description: "Host docker.io, with the account or organisation that owns the images behind it",
    details:
      "With docker.io alone the account must begin default_repository, as in acme/zenml: otherwise images would go where only Docker's official ones may. The account is always lower case.",
    example: "docker.io/acme",
    find: "https://hub.docker.com › profile picture: the name shown; organisations: My Hub",
  }),
});
export type DockerHubContainerRegistryConfig = typeof DockerHubContainerRegistryConfig;
