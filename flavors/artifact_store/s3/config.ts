import { AuthenticationConfig, BaseArtifactStoreConfig, freeform, optional, secretField, z } from "mlstack";

export const S3ArtifactStoreConfig = BaseArtifactStoreConfig.extend({
  path: z.string().meta({
    description: "Bucket that holds the artifacts, with a folder inside it if you like",
    details: "Begins with s3://. Several stacks can share a bucket when each one has a folder of its own.",
    example: "s3://ml-artifacts/prod",
    find: "aws s3 ls",
  }),
  key: optional(secretField()).meta({
    description: "Access key id of the AWS user or of the S3-compatible service",
    details:
      "Leave it out together with the secret access key to use what the machine has (profile, instance role) or a service connector.",
    example: "{{aws.access_key_id}}",
    find: "aws iam list-access-keys",
  }),
  secret: optional(secretField()).meta({
    description: "Secret access key that belongs to the access key id",
    example: "{{aws.secret_access_key}}",
    find: "AWS console › IAM › Users › Security credentials › Create access key",
  }),
  token: optional(secretField()).meta({
    description: "Session token of temporary credentials; long-lived keys have none",
    example: "{{aws.session_token}}",
    find: "aws sts get-session-token",
    group: "advanced",
  }),
  client_kwargs: optional(freeform()).meta({
    description: "Options of the boto3 client, such as another endpoint or a region",
    details:
      "endpoint_url points to MinIO, Ceph or another compatible service and begins with http:// or https://. Others: region_name, verify, use_ssl.",
    example: { endpoint_url: "https://minio.example.com:9000", region_name: "eu-central-1" },
  }),
  config_kwargs: optional(freeform()).meta({
    description: "Options of botocore's Config: timeouts, retries, addressing style, signature",
    example: { s3: { addressing_style: "path" }, retries: { max_attempts: 5 } },
    group: "advanced",
  }),
  s3_additional_kwargs: optional(freeform()).meta({
    description: "Parameters sent along with each upload, for instance encryption or an ACL",
    example: { ServerSideEncryption: "aws:kms" },
    group: "advanced",
  }),
}).extend(AuthenticationConfig.shape);
export type S3ArtifactStoreConfig = typeof S3ArtifactStoreConfig;
