import { BaseContainerRegistryConfig, z } from "mlstack";

export const AwsContainerRegistryConfig = BaseContainerRegistryConfig.extend({
  uri: z.string().meta({
    description: "Host of the account's registry in one region, without a repository behind it",
    // ZenML 0.98: integrations/aws/container_registries/aws_container_registry.py, `_get_region`.
    details:
      "Made of account number and region; the region is read from it, so that it must end in amazonaws.com exactly as shown. A slash in it is refused: what comes behind belongs into default_repository. public.ecr.aws does not fit here; use the default flavor for it.",
    example: "123456789012.dkr.ecr.eu-central-1.amazonaws.com",
    find: "aws ecr describe-registry --query registryId (then add .dkr.ecr.<region>.amazonaws.com)",
  }),
});
export type AwsContainerRegistryConfig = typeof AwsContainerRegistryConfig;
