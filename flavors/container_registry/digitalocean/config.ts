import { BaseContainerRegistryConfig, z } from "mlstack";

export const DigitalOceanContainerRegistryConfig = BaseContainerRegistryConfig.extend({
  uri: z.string().meta({
    description: "Shared host registry.digitalocean.com with the name of your own registry behind it",
    details:
      "The name is part of the address and must not be left out; other hosts are refused. Repositories below it appear with the first push, as many as the plan allows.",
    example: "registry.digitalocean.com/ml-images",
    find: "doctl registry get --format Endpoint --no-header",
  }),
});
export type DigitalOceanContainerRegistryConfig = typeof DigitalOceanContainerRegistryConfig;
