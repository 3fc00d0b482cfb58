import {
  all,
  BaseArtifactStoreConfig,
  BaseArtifactStoreFlavor,
  exactlyOne,
  freeform,
  isNull,
  not,
  optional,
  refuse,
  secretField,
  truthy,
  z,
} from "mlstack";

export const MyS3ArtifactStoreConfig = BaseArtifactStoreConfig.extend({
  path: z.string().meta({
    description: "Bucket that holds the artifacts, with a folder inside it if you like",
    example: "s3://ml-artifacts/prod",
    find: "aws s3 ls",
  }),
  key: optional(secretField()).meta({
    description: "Access key id, for example AKIA…; leave it empty to use the machine's own credentials",
    example: "{{aws.access_key_id}}",
  }),
  secret: optional(secretField()).meta({
    description: "Secret access key that belongs to the access key id",
    example: "{{aws.secret_access_key}}",
  }),
  token: optional(secretField()).meta({
    description: "Session token, the third part of keys that end after some hours",
    example: "{{aws.session_token}}",
    group: "advanced",
  }),
  client_kwargs: optional(freeform()).meta({
    description: "Options of the client: endpoint_url and region_name",
    details: "endpoint_url points to a compatible service such as MinIO and begins with http:// or https://.",
    example: { endpoint_url: "https://minio.example.com:9000", region_name: "eu-central-1" },
  }),
  config_kwargs: optional(freeform()).meta({
    description: "Options of its connection: s3.addressing_style and retries.max_attempts",
    example: { s3: { addressing_style: "path" }, retries: { max_attempts: 5 } },
    group: "advanced",
  }),
  s3_additional_kwargs: optional(freeform()).meta({
    description: "Parameters that are sent along with every upload, named as in the S3 API",
    example: { ServerSideEncryption: "aws:kms" },
    group: "advanced",
  }),
});
export type MyS3ArtifactStoreConfig = typeof MyS3ArtifactStoreConfig;

export class MyS3ArtifactStoreFlavor extends BaseArtifactStoreFlavor<MyS3ArtifactStoreConfig> {
  readonly name = "my_s3_artifact_store";
  override readonly title = "My S3";
  override readonly summary = "Keeps artifacts in a bucket: the worked example of docs/custom-flavors.md.";
  override readonly connector = { resourceType: "s3-bucket", resourceIdField: "path" };
  readonly supportedSchemes = ["s3://"] as const;
  readonly configSchema = MyS3ArtifactStoreConfig;
  override readonly rules = [
    refuse({
      id: "keys_whole",
      if: not(exactlyOne(all(truthy("key"), truthy("secret")), all(isNull("key"), isNull("secret")))),
      message: "Set both key and secret, or neither.",
      fields: ["key", "secret"],
    }),
  ];
  override async implementation() {
    return (await import("./my_s3_artifact_store_implementation.ts")).MyS3ArtifactStore;
  }
}
