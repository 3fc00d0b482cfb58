import { CreateBucketCommand } from "@aws-sdk/client-s3";
import { S3ArtifactStoreFlavor } from "../../flavors/artifact_store/s3/flavor.ts";
import { bareClient, type S3Server } from "./server.ts";

/** Opens a store with this configuration, as a component has it. */
export async function openStore(config: Readonly<Record<string, unknown>>) {
  const flavor = new S3ArtifactStoreFlavor();
  const Store = await flavor.implementation();
  return new Store({ id: "1", name: "bucket", config: flavor.configSchema.parse(config) });
}

/** The configuration of a store in a bucket of a server. */
export function configOf({ endpoint, key, secret }: Pick<S3Server, "endpoint" | "key" | "secret">, path: string) {
  return { path, key, secret, client_kwargs: { endpoint_url: endpoint, region_name: "us-east-1" } };
}

let made = 0;

/** Makes a bucket of which nobody has heard yet. */
export async function newBucket(server: S3Server): Promise<string> {
  made += 1;
  const Bucket = `bucket-${made}`;
  await bareClient(server).send(new CreateBucketCommand({ Bucket }));
  return Bucket;
}

/** A store in a bucket, or in a folder of a bucket, of its own. */
export async function newStore(server: S3Server, folder = "") {
  const bucket = await newBucket(server);
  return openStore(configOf(server, `s3://${bucket}${folder}`));
}
