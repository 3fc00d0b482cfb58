import { BaseImageBuilderConfig, optional, z } from "mlstack";
import { GoogleCredentialsConfig } from "../../shared/google.ts";

export const GcpImageBuilderConfig = BaseImageBuilderConfig.extend(GoogleCredentialsConfig.shape).extend({
  location: optional(z.string()).meta({
    description: "Google Cloud region that builds run in; empty: wherever Google's global service puts them",
    details:
      "Set it when sources must not leave a region, or to be near the registry. Blanks around it are dropped, and nothing but blanks counts as empty. A secret reference cannot stand here.",
    example: "europe-west4",
    find: 'gcloud compute regions list --format="value(name)"',
    localFact: "gcp_region",
  }),
  build_timeout: z.int().positive().default(3600).meta({
    description: "Longest time one image may take before Cloud Build gives it up",
    details:
      "The machine that starts the run waits just as long. Raise it for images with large frameworks or compiled packages; Cloud Build itself allows no more than a day.",
    example: 7200,
    unit: "seconds",
  }),
  network: z.string().default("cloudbuild").meta({
    description: "What docker build --network gets: the Docker network that commands of the Dockerfile can use",
    details:
      "In cloudbuild, commands find the login of the build and can install from private registries of the project; in bridge, host or none they cannot. It is no VPC.",
    example: "host",
    group: "advanced",
  }),
  cloud_builder_image: z.string().default("gcr.io/cloud-builders/docker").meta({
    description: "Container whose docker client builds and pushes; change it to pin a version or use a mirror",
    details:
      "Its entry point must be docker, and the account of the build must be able to pull it. Needed where policies forbid images from outside the organisation.",
    example: "europe-docker.pkg.dev/ml-prod-415812/tools/docker:24",
    group: "advanced",
  }),
});
export type GcpImageBuilderConfig = typeof GcpImageBuilderConfig;
