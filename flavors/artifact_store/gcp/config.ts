import { BaseArtifactStoreConfig, optional, z } from "mlstack";

export const GcpArtifactStoreConfig = BaseArtifactStoreConfig.extend({
  path: z.string().meta({
    description: "Google Cloud Storage bucket for all artifacts, with a folder inside it if you like",
    details:
      "Begins with gs://. Choose a bucket in the region where steps run, and give each stack a folder of its own when several share one. Changing it moves no artifacts.",
    example: "gs://ml-artifacts/prod",
    find: "gcloud storage ls",
  }),
  // ZenML 0.98: secret/schemas/gcp_secret_schema.py
  authentication_secret: optional(z.string()).meta({
    description: "Name of a stored secret with the key of a service account, for machines without a login of their own",
    details:
      "Its key token holds the whole JSON file, as in `mlstack secret create gcs --token=@key.json`. A linked service connector wins over it; with neither, each machine uses the login that it has.",
    example: "gcs",
    find: "mlstack secret list",
  }),
});
export type GcpArtifactStoreConfig = typeof GcpArtifactStoreConfig;
