import type { S3ClientConfig } from "@aws-sdk/client-s3";
import { z } from "mlstack";
import type { MyS3ArtifactStoreConfig } from "./my_s3_artifact_store.ts";

/** The options that this flavor knows, by the names that boto3 gives them; others count for nothing. */
const ClientKwargs = z.object({ endpoint_url: z.string().optional(), region_name: z.string().default("us-east-1") });
const ConfigKwargs = z.object({
  s3: z.object({ addressing_style: z.enum(["auto", "path", "virtual"]).optional() }).default({}),
  retries: z.object({ max_attempts: z.int().min(1).optional() }).default({}),
});

/** What the client is made with. Without keys it looks for those of the machine. Throws when an option cannot be read. */
export function clientOptions(config: z.output<MyS3ArtifactStoreConfig>): S3ClientConfig {
  const { key, secret, token } = config;
  const { endpoint_url: endpoint, region_name: region } = ClientKwargs.parse(config.client_kwargs ?? {});
  const { s3, retries } = ConfigKwargs.parse(config.config_kwargs ?? {});
  return {
    region,
    forcePathStyle: s3.addressing_style === "path",
    ...(endpoint !== undefined && { endpoint }),
    ...(retries.max_attempts !== undefined && { maxAttempts: retries.max_attempts }),
    ...(key !== null &&
      secret !== null && {
        credentials: { accessKeyId: key, secretAccessKey: secret, ...(token !== null && { sessionToken: token }) },
      }),
  };
}
