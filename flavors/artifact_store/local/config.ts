import { BaseArtifactStoreConfig, z } from "mlstack";

export const LocalArtifactStoreConfig = BaseArtifactStoreConfig.extend({
  path: z.string().default("").meta({
    description: "Folder on this machine that receives all artifacts; empty: one among ZenML's own files",
    details:
      "It is made when it is missing; left empty, each store gets one of its own. Only what runs on this machine can read it. Addresses of buckets and secret references are refused, and ~ is not expanded.",
    example: "/home/ana/artifacts",
  }),
});
export type LocalArtifactStoreConfig = typeof LocalArtifactStoreConfig;
