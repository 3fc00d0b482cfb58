import { BaseContainerRegistryFlavor, contains, refuse } from "mlstack";
import { AwsContainerRegistryConfig } from "./config.ts";

export class AwsContainerRegistryFlavor extends BaseContainerRegistryFlavor<AwsContainerRegistryConfig> {
  readonly name = "aws";
  override readonly title = "Amazon ECR";
  override readonly summary = "Stores images in the Elastic Container Registry of an AWS account.";
  override readonly details =
    "ECR does not make repositories while pushing: create the one of default_repository, or zenml without it, with `aws ecr create-repository --repository-name zenml`. Log in with an AWS service connector, which fetches fresh tokens, or with `aws ecr get-login-password | docker login --username AWS --password-stdin HOST`, whose token ends after twelve hours. Storage and traffic out of the region are billed. SageMaker expects its images here, and App Runner takes them from nowhere else.";
  override readonly integration = "aws";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/container-registries/aws";
  override readonly connector = { type: "aws", resourceType: "docker-registry", resourceIdField: "uri" };
  readonly configSchema = AwsContainerRegistryConfig;
  // ZenML 0.98: integrations/aws/flavors/aws_container_registry_flavor.py
  override readonly rules = [
    refuse({
      id: "uri_has_slash",
      if: contains("uri", "/"),
      message: "uri must be the registry alone, without a slash; put the repository into default_repository.",
      fields: ["uri"],
    }),
  ];
}
