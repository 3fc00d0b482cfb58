import { BaseArtifactStoreConfig, z } from "mlstack";

export const LocalArtifactStoreConfig = BaseArtifactStoreConfig.extend({
  path: z.string().default("").meta({
    description: "Folder on this machine that receives all artifacts; left empty, ZenML uses one of its own",
    details:
      "Only what runs on this machine can read it, so that a remote orchestrator needs another store. Addresses of buckets are refused: choose the flavor of that service.",
    example: "/home/ana/artifacts",
  }),
});
export type LocalArtifactStoreConfig = typeof LocalArtifactStoreConfig;
