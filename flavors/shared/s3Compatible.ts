import {
  all,
  freeform,
  inside,
  matches,
  noReference,
  not,
  optional,
  refuse,
  secretField,
  trimEnd,
  truthy,
  z,
} from "mlstack";

/** How the client talks to a store with the S3 protocol, beside address and keys. ZenML 0.98: integrations/s3/flavors/s3_artifact_store_flavor.py. */
export const S3ClientConfig = z
  .object({
    token: optional(secretField()).meta({
      description: "Third part of temporary credentials, beside the two keys; long-lived keys have none",
      details:
        "Only keys from AWS STS or from a similar service come with one, and it fits no other keys. It ends after hours, and runs fail from then on: for anything that lasts, take a service connector or long-lived keys.",
      example: "{{aws.session_token}}",
      find: "aws configure export-credentials",
      only: truthy("key"),
      group: "advanced",
    }),
    config_kwargs: optional(freeform()).meta({
      description: "Options of botocore's Config: timeouts, retries, addressing style, signature",
      details:
        "Raise connect_timeout, read_timeout or retries where the network is slow. Services without a DNS name per bucket, such as many MinIO installations, need the addressing style path.",
      example: { s3: { addressing_style: "path" }, retries: { max_attempts: 5 } },
      find: "https://botocore.amazonaws.com/v1/documentation/api/latest/reference/config.html",
      group: "advanced",
    }),
    s3_additional_kwargs: optional(freeform()).meta({
      description: "Parameters sent along with calls such as uploads, for instance encryption or an ACL",
      details:
        "Names are those of the S3 API, such as ServerSideEncryption, SSEKMSKeyId, StorageClass or ACL. A bucket policy that demands encryption refuses every upload without the matching entry here.",
      example: { ServerSideEncryption: "aws:kms" },
      group: "advanced",
    }),
  })
  .extend({
    authentication_secret: optional(z.string()).meta({
      description: "Name of a stored secret that holds the keys, in place of the fields for them",
      details:
        "Its entries are called aws_access_key_id and, for the second half, aws_secret_access_key; temporary keys add aws_session_token. Other services use the same names. It wins over the fields. References in the fields themselves are checked earlier.",
      example: "bucket-login",
      find: "mlstack secret list",
      group: "advanced",
    }),
  });

/** What holds for every S3-compatible store: its endpoint is a web address. The same file, `_validate_client_kwargs`. */
export const s3ClientRules = [
  refuse({
    id: "endpoint_url_scheme",
    if: inside("client_kwargs", "endpoint_url", (url) =>
      all(truthy(url), not(matches(url, "^https?://[\\s\\S]*[^/]"))),
    ),
    message: "endpoint_url in client_kwargs must be an address that starts with http:// or https://.",
    fields: ["client_kwargs"],
  }),
  trimEnd({ id: "endpoint_url_slash", field: "client_kwargs", key: "endpoint_url", characters: "/" }),
  noReference("client_kwargs"),
];
