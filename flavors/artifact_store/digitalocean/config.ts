import { BaseArtifactStoreConfig, freeform, optional, secretField, truthy, z } from "mlstack";
import { S3ClientConfig } from "../../shared/s3Compatible.ts";

export const DigitalOceanArtifactStoreConfig = BaseArtifactStoreConfig.extend({
  path: z.string().meta({
    description: "Spaces bucket in which artifacts are kept, and optionally a folder within",
    details:
      "Written with s3://, without the host: the region says which one. The bucket must be there before the first run, and its name is unique within the region.",
    example: "s3://acme-artifacts/vision",
    find: "DigitalOcean › Spaces Object Storage",
  }),
  // ZenML 0.98: integrations/digitalocean/artifact_stores/digitalocean_artifact_store.py, `_apply_spaces_endpoint`.
  region: optional(z.string()).meta({
    description: "Short name of the datacenter the bucket lies in, from which its address is made",
    details:
      "Two to six lower-case letters and one or two digits. fra1 leads to https://fra1.digitaloceanspaces.com. Either this or an endpoint_url in client_kwargs must be set; the endpoint wins when both are.",
    example: "fra1",
    find: "DigitalOcean › Spaces Object Storage › the bucket: Origin Endpoint, the part after the name",
    group: "required",
  }),
  key: optional(secretField()).meta({
    description: "Access key of Spaces; API tokens of the account are something else and do not work",
    details:
      "Make one that is limited to this bucket. Left empty, the client looks for AWS variables and profiles of the machine, which seldom hold keys of DigitalOcean.",
    example: "{{spaces.access_key}}",
    find: "DigitalOcean › Spaces Object Storage › Access Keys › Create Access Key",
  }),
  secret: optional(secretField()).meta({
    description: "Second half of the Spaces key pair, shown when the pair is made",
    details:
      "It cannot be read again later; a lost one is regenerated, after which the old one stops working everywhere at once.",
    example: "{{spaces.secret_key}}",
    find: "DigitalOcean › Spaces Object Storage › Access Keys › Regenerate Secret",
  }),
  ...S3ClientConfig.shape,
  token: optional(secretField()).meta({
    description: "Session token of temporary keys, which DigitalOcean does not hand out",
    details: "Leave it empty: pairs made under Access Keys work without. The field is part of the S3 protocol.",
    example: "{{spaces.session_token}}",
    only: truthy("key"),
    group: "advanced",
  }),
  s3_additional_kwargs: optional(freeform()).meta({
    description: "Parameters sent along with uploads and other calls, by the names that S3 has for them",
    details:
      "Spaces knows fewer of them than AWS: as ACL only private and public-read, and no KMS keys. Seldom needed, as objects are private unless said otherwise.",
    example: { ACL: "private" },
    group: "advanced",
  }),
  client_kwargs: optional(freeform()).meta({
    description: "More options of the boto3 client; endpoint_url replaces the address made from the region",
    details:
      "Seldom needed. An endpoint_url must begin with http:// or https:// and must not have the bucket's name in front. A secret reference in place of the whole object is refused.",
    example: { endpoint_url: "https://ams3.digitaloceanspaces.com" },
    group: "advanced",
  }),
});
export type DigitalOceanArtifactStoreConfig = typeof DigitalOceanArtifactStoreConfig;
