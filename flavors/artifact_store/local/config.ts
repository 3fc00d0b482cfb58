import { BaseArtifactStoreConfig, z } from "mlstack";

export const LocalArtifactStoreConfig = BaseArtifactStoreConfig.extend({
  path: z.string().default("").meta({
    description: "Folder on this machine that receives all artifacts; left empty, ZenML uses one of its own",
    details:
      "It is made when it is missing; left empty, there is one folder per store among ZenML's own files. Only what runs on this machine can read it. Addresses of buckets and secret references are refused, and a ~ is not expanded.",
    example: "/home/ana/artifacts",
  }),
});
export type LocalArtifactStoreConfig = typeof LocalArtifactStoreConfig;
