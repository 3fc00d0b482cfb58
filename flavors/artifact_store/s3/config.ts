import { BaseArtifactStoreConfig, freeform, optional, secretField, z } from "mlstack";
import { S3ClientConfig } from "../../shared/s3Compatible.ts";

export const S3ArtifactStoreConfig = BaseArtifactStoreConfig.extend({
  path: z.string().meta({
    description: "Bucket that holds the artifacts, with a folder inside it if you like",
    details:
      "Begins with s3://. The bucket must exist already; the folder is made by the first upload. Several stacks can share a bucket when each one has a folder of its own.",
    example: "s3://ml-artifacts/prod",
    find: "aws s3 ls",
  }),
  key: optional(secretField()).meta({
    description: "Access key id of the AWS user or of the S3-compatible service",
    details:
      "Leave it out together with the secret access key to use what the machine has (profile, environment, role of the instance or pod). A linked service connector wins over both.",
    example: "{{aws.access_key_id}}",
    find: 'aws iam list-access-keys --query "AccessKeyMetadata[].AccessKeyId" --output text',
  }),
  secret: optional(secretField()).meta({
    description: "Secret access key that belongs to the access key id",
    details:
      "AWS shows it once, when the pair is made; a lost one cannot be looked up, only replaced. Steps that run elsewhere get it too, so give the user no more rights than this bucket needs.",
    example: "{{aws.secret_access_key}}",
    find: "AWS console › IAM › Users › Security credentials › Create access key",
  }),
  client_kwargs: optional(freeform()).meta({
    description: "Options of the boto3 client, such as another endpoint or a region",
    details:
      "The entry endpoint_url points to MinIO, Ceph or another compatible service and begins with http:// or https://; every machine that runs steps must reach it, so localhost rarely fits. Others: region_name, verify, use_ssl. A secret reference cannot stand here.",
    example: { endpoint_url: "https://minio.example.com:9000", region_name: "eu-central-1" },
  }),
  ...S3ClientConfig.shape,
});
export type S3ArtifactStoreConfig = typeof S3ArtifactStoreConfig;
