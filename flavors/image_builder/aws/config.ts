import { BaseImageBuilderConfig, optional, textMap, z } from "mlstack";

export const AwsImageBuilderConfig = BaseImageBuilderConfig.extend({
  code_build_project: z.string().meta({
    description: "Name of a CodeBuild project that exists already and lends its role and network to builds",
    details:
      "It is looked for in the account and region of the connector or of the machine's AWS login. Source, image, machine and commands of the project are replaced for each build; its service role must read the artifact bucket and push to the registry.",
    example: "zenml-image-builds",
    find: "aws codebuild list-projects",
  }),
  compute_type: z.string().default("BUILD_GENERAL1_SMALL").meta({
    description: "Size of the machine that a build gets, by CodeBuild's own names",
    details:
      "SMALL has 4 GB of memory and 2 CPUs, MEDIUM 8 GB and 4, LARGE 16 GB and 8. Take a larger one when builds with big packages such as PyTorch run out of memory or disk; a minute of it costs more.",
    example: "BUILD_GENERAL1_LARGE",
    find: "https://docs.aws.amazon.com/codebuild/latest/userguide/build-env-ref-compute-types.html",
  }),
  // ZenML 0.98: integrations/aws/image_builders/aws_image_builder.py, `build`.
  implicit_container_registry_auth: z.boolean().default(true).meta({
    description: "Let builds log in to ECR with the role of the project; false: with the registry's own credentials",
    details:
      "With true, no registry but ECR is logged in to, and the role needs the right to push there. With false, user name and password of the container registry travel as plain variables, which anyone who may look at the build can read.",
    example: false,
  }),
  build_image: z.string().default("bentolor/docker-dind-awscli").meta({
    description: "Container image in which the build itself runs; must have Docker and the AWS tools inside",
    details:
      "The default comes from Docker Hub, whose pull limits many CodeBuild machines share: when builds fail while pulling it, copy it to ECR and name the copy here.",
    example: "123456789012.dkr.ecr.eu-central-1.amazonaws.com/docker-dind-awscli:latest",
    group: "advanced",
  }),
  custom_env_vars: optional(textMap()).meta({
    description: "Variables for the machine that builds, such as an address of a package mirror",
    details:
      "They are there for the commands around docker build, not inside the Dockerfile, which takes build arguments instead. They show up in plain text in the build's page.",
    example: { DOCKER_BUILDKIT: "1" },
    group: "advanced",
  }),
});
export type AwsImageBuilderConfig = typeof AwsImageBuilderConfig;
