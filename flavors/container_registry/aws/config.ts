import { BaseContainerRegistryConfig, z } from "mlstack";

export const AwsContainerRegistryConfig = BaseContainerRegistryConfig.extend({
  uri: z.string().meta({
    description: "Host of the account's registry in one region, without a repository behind it",
    details: "Made of account number and region. Repositories must exist before images are pushed to them.",
    example: "123456789012.dkr.ecr.eu-central-1.amazonaws.com",
    find: "aws ecr describe-registry --query registryId (then add .dkr.ecr.<region>.amazonaws.com)",
  }),
});
export type AwsContainerRegistryConfig = typeof AwsContainerRegistryConfig;
