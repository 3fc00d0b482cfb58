import type { ClientOptions } from "./clientOptions.ts";

/** What an option means; undefined: its value makes no sense. */
type Meaning = (value: unknown) => Partial<ClientOptions> | undefined;
/** Options by their name in boto3. */
export type Names = Readonly<Record<string, Meaning>>;

/** Parts of options, whose values are right when the type checker and `only…` say so. */
function onlyText(use: (text: string) => Partial<ClientOptions> | undefined): Meaning {
  return (value) => (typeof value === "string" && value !== "" ? use(value) : undefined);
}

/** Python's clients also take 0, 1 and the words for them. */
function onlyFlag(use: (flag: boolean) => Partial<ClientOptions>): Meaning {
  return (value) => {
    if (["true", "1"].includes(String(value).toLowerCase())) return use(true);
    return ["false", "0"].includes(String(value).toLowerCase()) ? use(false) : undefined;
  };
}

function onlyPositive(use: (count: number) => Partial<ClientOptions>): Meaning {
  return (value) => {
    const count = ["number", "bigint", "string"].includes(typeof value) && value !== "" ? Number(value) : Number.NaN;
    return count > 0 && Number.isFinite(count) ? use(count) : undefined;
  };
}

function checksums(value: string): "WHEN_REQUIRED" | "WHEN_SUPPORTED" | undefined {
  if (value.toLowerCase() === "when_required") return "WHEN_REQUIRED";
  return value.toLowerCase() === "when_supported" ? "WHEN_SUPPORTED" : undefined;
}

/** botocore: config.py, `retries`; its `max_attempts` does not count the first one. */
function retries(value: unknown): Partial<ClientOptions> | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { mode, max_attempts, total_max_attempts, ...others } = value as Readonly<Record<string, unknown>>;
  if (Object.keys(others).length > 0 || !["legacy", "standard", "adaptive", undefined].includes(mode as string))
    return undefined;
  const [total, again] = [total_max_attempts, max_attempts].map((count) =>
    count === undefined ? undefined : Number(count),
  );
  const attempts = total ?? (again === undefined ? undefined : again + 1);
  if (attempts !== undefined && !(Number.isInteger(attempts) && attempts >= 1)) return undefined;
  return {
    ...(attempts !== undefined && { attempts }),
    ...(mode === "adaptive" && { retryMode: "adaptive" as const }),
  };
}

const region = onlyText((text) => ({ region: text }));

/** The parameters of boto3's `Session.client`. */
export const clientNames: Names = {
  endpoint_url: onlyText((endpoint) => ({ endpoint })),
  region_name: region,
  use_ssl: onlyFlag((tls) => ({ tls })),
  verify: (value) => (typeof value === "string" && value !== "" ? { verify: value } : verifyFlag(value)),
  aws_access_key_id: onlyText((accessKeyId) => ({ accessKeyId })),
  aws_secret_access_key: onlyText((secretAccessKey) => ({ secretAccessKey })),
  aws_session_token: onlyText((sessionToken) => ({ sessionToken })),
};
const verifyFlag = onlyFlag((verify) => ({ verify }));

/** The options of botocore's `Config`. */
export const configNames: Names = {
  region_name: region,
  signature_version: onlyText((version) => (["s3v4", "v4", "s3v4a"].includes(version) ? {} : undefined)),
  user_agent_extra: onlyText((userAgent) => ({ userAgent })),
  connect_timeout: onlyPositive((seconds) => ({ connectTimeout: seconds * 1000 })),
  read_timeout: onlyPositive((seconds) => ({ readTimeout: seconds * 1000 })),
  max_pool_connections: onlyPositive((sockets) => ({ sockets: Math.ceil(sockets) })),
  retries,
  use_dualstack_endpoint: onlyFlag((dualStack) => ({ dualStack })),
  use_fips_endpoint: onlyFlag((fips) => ({ fips })),
  request_checksum_calculation: onlyText((text) => given("requestChecksums", checksums(text))),
  response_checksum_validation: onlyText((text) => given("responseChecksums", checksums(text))),
};

function given<K extends keyof ClientOptions>(name: K, value: ClientOptions[K] | undefined) {
  return value === undefined ? undefined : { [name]: value };
}

/** The options of botocore's `Config` for S3 alone. */
export const s3Names: Names = {
  addressing_style: onlyText((style) =>
    style === "auto" || style === "path" || style === "virtual" ? { addressing: style } : undefined,
  ),
  use_accelerate_endpoint: onlyFlag((accelerate) => ({ accelerate })),
};

/** Options of boto3 that make no difference to what mlstack does, or that its client cannot have. */
export const unused: ReadonlySet<string> = new Set([
  "api_version",
  "aws_account_id",
  "config",
  "service_name",
  "user_agent",
  "user_agent_appid",
  "parameter_validation",
  "proxies",
  "proxies_config",
  "client_cert",
  "inject_host_prefix",
  "endpoint_discovery_enabled",
  "ignore_configured_endpoint_urls",
  "defaults_mode",
  "tcp_keepalive",
  "request_min_compression_size_bytes",
  "disable_request_compression",
  "client_context_params",
  "sigv4a_signing_region_set",
  "account_id_endpoint_mode",
  "auth_scheme_preference",
  "payload_signing_enabled",
  "us_east_1_regional_endpoint",
]);
