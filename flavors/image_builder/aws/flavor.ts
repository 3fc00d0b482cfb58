import { BaseImageBuilderFlavor, checkedIn, flavorIs, not, refuseStack, requires } from "mlstack";
import { AwsImageBuilderConfig } from "./config.ts";

export class AwsImageBuilderFlavor extends BaseImageBuilderFlavor<AwsImageBuilderConfig> {
  readonly name = "aws";
  override readonly title = "AWS CodeBuild";
  override readonly summary = "Builds images in AWS CodeBuild, for machines without Docker or with a slow upload.";
  override readonly details =
    "Needs a CodeBuild project, an S3 artifact store (exactly the flavor s3) for what goes into the image, and a container registry, best ECR. Log in with an AWS service connector or the AWS tools of the machine; the project's service role does the rest. Minutes are billed, and without a layer cache each build begins from nothing; on a machine with Docker the local builder is faster.";
  override readonly integration = "aws";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/image-builders/aws";
  override readonly connector = { type: "aws", resourceType: "aws-generic" };
  readonly configSchema = AwsImageBuilderConfig;
  override readonly stackRules = checkedIn(
    "integrations/aws/image_builders/aws_image_builder.py:66",
    requires("container_registry"),
    refuseStack({
      id: "artifact_store_not_s3",
      if: not(flavorIs("artifact_store", "s3")),
      message: "{flavor} takes build contexts from Amazon S3: it needs an artifact store of the flavor s3.",
    }),
  );
}
