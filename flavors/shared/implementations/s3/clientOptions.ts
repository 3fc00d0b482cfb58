import { clientNames, configNames, type Names, s3Names, unused } from "./botoNames.ts";
import type { S3Kwargs } from "./kwargs.ts";

/** Keys to log in with. */
export interface Keys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** How the client reaches a store; times in ms. */
export interface ClientOptions {
  /** Absent: that of AWS for the region. */
  readonly endpoint?: string;
  /** Absent: that of the machine's profile. */
  readonly region?: string;
  readonly tls: boolean;
  /** Whether the certificate of the server is checked, or the file with those that it may come from. */
  readonly verify: boolean | string;
  readonly addressing: "auto" | "path" | "virtual";
  readonly accelerate: boolean;
  readonly dualStack: boolean;
  readonly fips: boolean;
  readonly attempts: number;
  readonly retryMode: "standard" | "adaptive";
  readonly connectTimeout: number;
  /** How long nothing may come. */
  readonly readTimeout: number;
  readonly sockets: number;
  readonly requestChecksums?: "WHEN_REQUIRED" | "WHEN_SUPPORTED";
  readonly responseChecksums?: "WHEN_REQUIRED" | "WHEN_SUPPORTED";
  readonly userAgent?: string;
  /** Keys that stand among the options of the client. */
  readonly accessKeyId?: string;
  readonly secretAccessKey?: string;
  readonly sessionToken?: string;
}

/** A silent server is given up within ten seconds, also where nothing was said about it. */
const defaults: ClientOptions = {
  tls: true,
  verify: true,
  addressing: "auto",
  accelerate: false,
  dualStack: false,
  fips: false,
  attempts: 3,
  retryMode: "standard",
  connectTimeout: 4000,
  readTimeout: 8000,
  sockets: 50,
};

/** Options with the sentences on those that have no effect. */
export interface ReadClientOptions {
  readonly options: ClientOptions;
  readonly warnings: readonly string[];
}

/** Reads what a component says about boto3's client and its configuration. Names win over those that are read before them. */
export function clientOptions(
  { client_kwargs, config_kwargs }: S3Kwargs,
  own: Partial<ClientOptions> = {},
): ReadClientOptions {
  const { s3, ...config } = config_kwargs ?? {};
  const parts = [
    read("config_kwargs", config, configNames),
    read("config_kwargs.s3", isMap(s3) ? s3 : {}, s3Names),
    read("client_kwargs", client_kwargs ?? {}, clientNames),
  ];
  const options: ClientOptions = Object.assign({ ...defaults, ...own }, ...parts.map(({ found }) => found));
  return { options, warnings: parts.flatMap(({ warnings }) => warnings) };
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function read(field: string, given: Readonly<Record<string, unknown>>, names: Names) {
  let found: Partial<ClientOptions> = {};
  const warnings: string[] = [];
  for (const [name, value] of Object.entries(given)) {
    if (value === null || value === undefined) continue;
    const part = Object.hasOwn(names, name) ? names[name]?.(value) : undefined;
    if (part !== undefined) found = { ...found, ...part };
    else warnings.push(warning(`${field}.${name}`, name, Object.hasOwn(names, name)));
  }
  return { found, warnings };
}

function warning(path: string, name: string, known: boolean): string {
  if (known) return `${path} has a value that mlstack cannot use, so it has no effect here.`;
  if (unused.has(name)) return `${path} is an option of boto3 that has no effect in mlstack; ZenML obeys it.`;
  return `${path} is no option of boto3 that mlstack knows, so it has no effect here.`;
}
