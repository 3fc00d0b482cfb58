import type {
  CompleteMultipartUploadCommandInput,
  CopyObjectCommandInput,
  CreateMultipartUploadCommandInput,
  DeleteObjectsCommandInput,
  GetObjectCommandInput,
  HeadObjectCommandInput,
  ListObjectsV2CommandInput,
  UploadPartCommandInput,
  UploadPartCopyCommandInput,
} from "@aws-sdk/client-s3";

/** The calls that take parameters of the person's own; `upload` is what begins one, in one part or many. */
interface Calls {
  readonly upload: CreateMultipartUploadCommandInput;
  readonly part: UploadPartCommandInput;
  readonly complete: CompleteMultipartUploadCommandInput;
  readonly copy: CopyObjectCommandInput;
  readonly copyPart: UploadPartCopyCommandInput;
  readonly get: GetObjectCommandInput;
  readonly head: HeadObjectCommandInput;
  readonly list: ListObjectsV2CommandInput;
  readonly delete: DeleteObjectsCommandInput;
}
/** A call that takes parameters. */
type Call = keyof Calls;

const written: readonly Call[] = ["upload", "copy"];
const keyed: readonly Call[] = ["upload", "part", "complete", "copy", "copyPart", "get", "head"];
const every: readonly Call[] = [...keyed, "list", "delete"];

/** Which calls know a parameter, by its name in the S3 API. */
const callsWith: Readonly<Record<string, readonly Call[]>> = {
  ...Object.fromEntries(
    [
      "ACL",
      "BucketKeyEnabled",
      "CacheControl",
      "ContentDisposition",
      "ContentEncoding",
      "ContentLanguage",
      "ContentType",
      "GrantFullControl",
      "GrantRead",
      "GrantReadACP",
      "GrantWriteACP",
      "Metadata",
      "ObjectLockLegalHoldStatus",
      "ObjectLockMode",
      "ObjectLockRetainUntilDate",
      "ServerSideEncryption",
      "SSEKMSEncryptionContext",
      "SSEKMSKeyId",
      "StorageClass",
      "Tagging",
      "WebsiteRedirectLocation",
    ].map((name) => [name, written]),
  ),
  ChecksumAlgorithm: ["upload", "part", "copy", "delete"],
  ChecksumMode: ["get", "head"],
  CopySourceSSECustomerAlgorithm: ["copy", "copyPart"],
  CopySourceSSECustomerKey: ["copy", "copyPart"],
  CopySourceSSECustomerKeyMD5: ["copy", "copyPart"],
  MetadataDirective: ["copy"],
  TaggingDirective: ["copy"],
  SSECustomerAlgorithm: keyed,
  SSECustomerKey: keyed,
  SSECustomerKeyMD5: keyed,
  ExpectedBucketOwner: every,
  RequestPayer: every,
};

/** What is sent along with calls of each kind. */
export class Parameters {
  readonly #given: Readonly<Record<string, unknown>>;

  constructor(given: Readonly<Record<string, unknown>> | null) {
    this.#given = Object.fromEntries(Object.entries(given ?? {}).filter(([, value]) => value !== null));
  }

  /** Those that this kind of call knows. ZenML's client leaves the others out as well. */
  of<K extends Call>(call: K): Partial<Calls[K]> {
    const known = Object.entries(this.#given).filter(([name]) => callsOf(name).includes(call));
    return Object.fromEntries(known.map(([name, value]) => [name, inType(name, value)])) as Partial<Calls[K]>;
  }

  /** A sentence for each parameter that no call knows. */
  warnings(): readonly string[] {
    return Object.keys(this.#given)
      .filter((name) => callsOf(name).length === 0)
      .map(
        (name) =>
          `s3_additional_kwargs.${name} is no parameter that a call of mlstack takes, so it has no effect here.`,
      );
  }
}

function callsOf(name: string): readonly Call[] {
  return Object.hasOwn(callsWith, name) ? (callsWith[name] ?? []) : [];
}

function inType(name: string, value: unknown): unknown {
  return name === "ObjectLockRetainUntilDate" && typeof value === "string" ? new Date(value) : value;
}
