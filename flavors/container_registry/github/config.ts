import { BaseContainerRegistryConfig, z } from "mlstack";

export const GitHubContainerRegistryConfig = BaseContainerRegistryConfig.extend({
  uri: z.string().meta({
    description: "Host ghcr.io, with the person or organisation whose packages the images become",
    details:
      "The owner is written in lower case, even if the profile has capitals; pushes fail otherwise. No repository has to exist: each image becomes a package of the owner.",
    example: "ghcr.io/acme-ml",
    find: "gh api user --jq .login; gh org list",
  }),
});
export type GitHubContainerRegistryConfig = typeof GitHubContainerRegistryConfig;
