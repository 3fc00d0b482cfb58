import { BaseContainerRegistryConfig, z } from "mlstack";

export const AwsContainerRegistryConfig = BaseContainerRegistryConfig.extend({
  uri: z.string().meta({
    description: "Host of the account's registry in one region, without a repository behind it",
    // ZenML 0.98: integrations/aws/container_registries/aws_container_registry.py, `_get_region`.
    details:
      "Made of account number and region. ZenML reads the region from it, so it must end in amazonaws.com exactly as shown. A slash in it is refused: what comes behind belongs in default_repository. public.ecr.aws does not fit here; use the default flavor for it.",
    example: "123456789012.dkr.ecr.eu-central-1.amazonaws.com",
    find: 'aws ecr describe-repositories --query "repositories[].repositoryUri" --output text | cut -d / -f 1',
  }),
});
export type AwsContainerRegistryConfig = typeof AwsContainerRegistryConfig;
