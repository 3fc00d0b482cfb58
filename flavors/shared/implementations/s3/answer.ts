/** What is known of a call that failed, whoever noticed it: the SDK, the server, the system. */
export interface Answer {
  /** The server's word for it (`NoSuchBucket`), or the SDK's. */
  readonly name: string;
  /** The system's word (`ECONNREFUSED`). */
  readonly code: string;
  /** 0: the server did not answer. */
  readonly status: number;
  readonly message: string;
  /** Where the bucket is, if the server said so. */
  readonly region?: string;
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && name in value
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** The region that the right one is: in a header, in the error itself, or in its sentence. */
function regionIn(error: unknown, message: string): string {
  const header = field(field(field(error, "$response"), "headers"), "x-amz-bucket-region");
  return text(header) || text(field(error, "Region")) || (/expecting ['"]([a-z0-9-]+)['"]/.exec(message)?.[1] ?? "");
}

/** Reads whatever a call of the SDK threw. */
export function answerOf(error: unknown): Answer {
  const message = text(field(error, "message"));
  const status = field(field(error, "$metadata"), "httpStatusCode");
  const region = regionIn(error, message);
  return {
    name: text(field(error, "Code")) || text(field(error, "name")),
    code: text(field(error, "code")) || text(field(field(error, "cause"), "code")),
    status: typeof status === "number" ? status : 0,
    message,
    ...(region !== "" && { region }),
  };
}
