/** What the configuration of every S3-compatible store may say about its client. */
export interface S3Kwargs {
  readonly client_kwargs: Readonly<Record<string, unknown>> | null;
  readonly config_kwargs: Readonly<Record<string, unknown>> | null;
  readonly s3_additional_kwargs: Readonly<Record<string, unknown>> | null;
}
