import { BaseContainerRegistryConfig, z } from "mlstack";

export const DefaultContainerRegistryConfig = BaseContainerRegistryConfig.extend({
  uri: z.string().meta({
    description: "Host that images are pushed to, with its port and, where it has one, a path",
    details:
      "Exactly localhost and a port of four or five digits, without a path, counts as a registry of this machine, which cloud orchestrators refuse; 127.0.0.1 counts as remote. Plain HTTP works only if every Docker daemon lists the host under insecure-registries.",
    example: "harbor.example.com:8443/ml",
    find: "jq -r '.auths | keys[]' ~/.docker/config.json",
  }),
});
export type DefaultContainerRegistryConfig = typeof DefaultContainerRegistryConfig;
