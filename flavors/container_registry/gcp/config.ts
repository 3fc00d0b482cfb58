import { BaseContainerRegistryConfig, z } from "mlstack";

export const GcpContainerRegistryConfig = BaseContainerRegistryConfig.extend({
  uri: z.string().meta({
    description: "Docker repository of Artifact Registry: regional host, project id and repository name",
    details:
      "Written as LOCATION-docker.pkg.dev/PROJECT/REPOSITORY. The repository must exist in Docker format; images below it need no preparation. Addresses with gcr.io still work where the project moved them to Artifact Registry.",
    example: "europe-west1-docker.pkg.dev/ml-prod-415812/images",
    find: 'gcloud artifacts repositories list --filter="format=DOCKER" --format="value(registryUri)"',
  }),
});
export type GcpContainerRegistryConfig = typeof GcpContainerRegistryConfig;
