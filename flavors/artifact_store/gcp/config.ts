import { AuthenticationConfig, BaseArtifactStoreConfig, z } from "mlstack";

export const GcpArtifactStoreConfig = BaseArtifactStoreConfig.extend({
  path: z.string().meta({
    description: "Google Cloud Storage bucket for all artifacts, if you like with a folder inside it",
    details:
      "Begins with gs://. Choose a bucket in the region where steps run, and give each stack a folder of its own when several share one. Artifacts that exist are not moved when it is changed.",
    example: "gs://ml-artifacts/prod",
    find: "gcloud storage ls",
  }),
}).extend(AuthenticationConfig.shape);
export type GcpArtifactStoreConfig = typeof GcpArtifactStoreConfig;
