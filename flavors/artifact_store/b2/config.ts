import { BaseArtifactStoreConfig, freeform, optional, secretField, truthy, z } from "mlstack";
import { S3ClientConfig } from "../../shared/s3Compatible.ts";

export const B2ArtifactStoreConfig = BaseArtifactStoreConfig.extend({
  path: z.string().meta({
    description: "Backblaze bucket for the artifacts, with a folder below it to share the bucket",
    details:
      "Written with s3:// although it is Backblaze: the store speaks the S3 protocol. Bucket names are unique across all customers, and the bucket must exist.",
    example: "s3://acme-ml-artifacts/prod",
    find: "b2 bucket list",
  }),
  // ZenML 0.98: integrations/b2/artifact_stores/b2_artifact_store.py, `get_credentials`.
  key: optional(secretField()).meta({
    description: "Id of an application key; empty: what B2_APPLICATION_KEY_ID says on each machine",
    details:
      "Backblaze calls it keyID. The master key does not work with the S3 protocol, so make an application key that may read and write this bucket. Steps that run elsewhere do not see the variables of this machine.",
    example: "{{backblaze.key_id}}",
    find: "Backblaze › Application Keys › Add a New Application Key: keyID",
  }),
  secret: optional(secretField()).meta({
    description: "The application key itself; empty: the variable B2_APPLICATION_KEY is taken",
    details:
      "Backblaze shows it once, right after the key is made. Give it together with its id: halves from two places do not fit together.",
    example: "{{backblaze.application_key}}",
    find: "Backblaze › Application Keys › Add a New Application Key: applicationKey",
  }),
  client_kwargs: optional(freeform()).meta({
    description: "Endpoint of the bucket's region, if that is not us-west-004, and more boto3 options",
    details:
      "Without endpoint_url the store talks to https://s3.us-west-004.backblazeb2.com, where buckets of other regions are not found. The address begins with http:// or https://, and no secret reference can stand here.",
    example: { endpoint_url: "https://s3.eu-central-003.backblazeb2.com" },
    find: "Backblaze › Buckets › the bucket: Endpoint",
  }),
  ...S3ClientConfig.shape,
  token: optional(secretField()).meta({
    description: "Session token of temporary keys; application keys have none",
    details:
      "Only keys that Backblaze's STS service made for a role come with one, and they end after hours. Leave it empty with an application key.",
    example: "{{backblaze.session_token}}",
    only: truthy("key"),
    group: "advanced",
  }),
  s3_additional_kwargs: optional(freeform()).meta({
    description: "Parameters sent along with calls such as uploads, by the names of the S3 API",
    details:
      "Seldom needed: Backblaze encrypts new objects by itself, and knows neither AWS KMS keys nor an ACL for single objects.",
    example: { ServerSideEncryption: "AES256" },
    group: "advanced",
  }),
});
export type B2ArtifactStoreConfig = typeof B2ArtifactStoreConfig;
