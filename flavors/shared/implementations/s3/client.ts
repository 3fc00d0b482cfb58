import { readFileSync } from "node:fs";
import { S3Client } from "@aws-sdk/client-s3";
import { StoreError } from "mlstack";
import type { ClientOptions, Keys } from "./clientOptions.ts";
import { patientHandler } from "./patience.ts";

/** The SDK writes to the console where it has no other logger. */
const silent = { debug() {}, info() {}, warn() {}, error() {}, trace() {} };

/** The address that the machine's variables say, for those who say none. */
export function endpointOf({ endpoint }: ClientOptions): string | undefined {
  return endpoint ?? (process.env.AWS_ENDPOINT_URL_S3 || process.env.AWS_ENDPOINT_URL || undefined);
}

/** The region of the machine's profile where nothing else says one. boto3 looks at AWS_DEFAULT_REGION, the SDK at AWS_REGION. */
async function regionOfMachine(): Promise<string> {
  const named = process.env.AWS_DEFAULT_REGION || process.env.AWS_REGION;
  if (named) return named;
  try {
    return await new S3Client({ logger: silent }).config.region();
  } catch {
    return "us-east-1";
  }
}

/** Which certificates are trusted. Throws when their file cannot be read. boto3 looks at the same variable. */
function trust({ verify }: ClientOptions) {
  if (verify === false) return { rejectUnauthorized: false };
  const file = typeof verify === "string" ? verify : process.env.AWS_CA_BUNDLE;
  if (!file) return {};
  try {
    return { ca: readFileSync(file, "utf8") };
  } catch (error) {
    const named = typeof verify === "string" ? "verify in client_kwargs" : "AWS_CA_BUNDLE";
    throw new StoreError(
      "tls",
      `${named} names ${file} as the file with trusted certificates, and it cannot be read.`,
      {
        cause: error,
      },
    );
  }
}

/** botocore addresses the bucket in the path where an endpoint is given, unless it is told otherwise. */
function inPath(options: ClientOptions): boolean {
  const { addressing } = options;
  return addressing === "auto" ? endpointOf(options) !== undefined : addressing === "path";
}

/** The SDK's client for a store; without keys, it looks for credentials as the SDK does: variables, profiles, SSO, the machine's role. */
export function makeClient(options: ClientOptions, keys: Keys | undefined): S3Client {
  const { region, requestChecksums, responseChecksums, userAgent } = options;
  const endpoint = endpointOf(options);
  // The client asks with each call.
  let ofMachine: Promise<string> | undefined;
  const defaultRegion = () => {
    ofMachine ??= regionOfMachine();
    return ofMachine;
  };
  const client = new S3Client({
    ...(endpoint !== undefined && { endpoint }),
    region: region ?? defaultRegion,
    // Where a region was named, a wrong one is told and not passed over in silence.
    followRegionRedirects: region === undefined,
    ...(keys && { credentials: keys }),
    tls: options.tls,
    forcePathStyle: inPath(options),
    useAccelerateEndpoint: options.accelerate,
    useDualstackEndpoint: options.dualStack,
    useFipsEndpoint: options.fips,
    maxAttempts: options.attempts,
    retryMode: options.retryMode,
    ...(requestChecksums && { requestChecksumCalculation: requestChecksums }),
    ...(responseChecksums && { responseChecksumValidation: responseChecksums }),
    ...(userAgent !== undefined && { customUserAgent: userAgent }),
    // Else every part of a file is sent over a new connection, after a question.
    expectContinueHeader: false,
    logger: silent,
    requestHandler: {
      connectionTimeout: options.connectTimeout,
      requestTimeout: options.readTimeout,
      throwOnRequestTimeout: true,
      logger: silent,
      httpAgent: { keepAlive: true, maxSockets: options.sockets },
      httpsAgent: { keepAlive: true, maxSockets: options.sockets, ...trust(options) },
    },
  });
  client.config.requestHandler = patientHandler(client.config.requestHandler, options.readTimeout);
  return client;
}
