import type { StoreProblem } from "mlstack";
import type { Answer } from "./answer.ts";

/** What was asked, for the sentence about what went wrong. */
export interface Question {
  /** The permission that the call needs, as policies write it: `s3:GetObject`. */
  readonly action: string;
  /** The path that it was about. */
  readonly path: string;
}

/** Whom it was asked. */
export interface Asked {
  /** Name and port of the server. */
  readonly host: string;
  /** The region that requests were signed for. */
  readonly region: string;
}

/** A problem as it is told. */
export type Told = readonly [problem: StoreProblem, message: string, hint?: string];
/** Says what went wrong with a call. */
export type Teller = (question: Question, asked: Asked, answer: Answer) => Told;

const badKeys: Teller = (_, { host }) => [
  "signature",
  `These credentials do not work at ${host}: it does not know the access key, or the secret key is not the one that belongs to it.`,
  "Look at key and secret, and whether they are meant for this service; a secret must be complete and have no blanks around it.",
];
const expired: Teller = (_, { host }) => [
  "expired",
  `The credentials have expired, says ${host}.`,
  "Get new ones, for instance with `aws sso login`, and set key, secret and token together.",
];
/** The bucket is elsewhere. */
export const wrongRegion: Teller = ({ path }, { region }, answer) => [
  "wrong-region",
  answer.region === undefined
    ? `${bucketOf(path)} is not in the region ${region}.`
    : `${bucketOf(path)} is in the region ${answer.region}, not in ${region}.`,
  `Set region_name in client_kwargs to ${answer.region ?? "the region of the bucket"}.`,
];
/** The credentials are known, and not allowed to do this. */
export const denied: Teller = ({ action, path }) => [
  "access-denied",
  `These credentials may not do ${action} on ${path}.`,
  "Ask for that permission, or take other credentials. Where listing is not allowed either, a path that is not there is refused in the same way.",
];
const noBucket: Teller = ({ path }, { host }) => [
  "no-bucket",
  `There is no bucket ${bucketOf(path)} at ${host}.`,
  "Look at path, and at endpoint_url in client_kwargs; the bucket must exist before it is used.",
];
/** The server cannot work now. */
export const busy: Teller = (_, { host }) => [
  "unavailable",
  `${host} is overloaded or out of order, and was still so after several tries.`,
  "Try again later.",
];
/** The bytes are not the right ones. */
export const damaged: Teller = ({ path }, { host }) => [
  "damaged",
  `What arrived of ${path} is not what ${host} has, or the other way round: the checksums differ.`,
  "Try again; if it stays so, look at what is between this machine and the store.",
];
const full: Teller = (_, { host }) => ["disk-full", `There is no room left at ${host}.`];

const noKeys: Teller = (_, __, { message }) => {
  if (/\bSSO\b|expired/i.test(message))
    return [
      "expired",
      "The login of this machine is missing or has expired.",
      "Log in, for instance with `aws sso login`.",
    ];
  const profile = process.env.AWS_PROFILE;
  const looked = profile ? `none came from the profile ${profile} of this machine` : "none were found on this machine";
  const ways =
    "Set key and secret (best as {{secret.key}}), or log in: `aws configure`, `aws sso login`, or a role of the machine.";
  return ["no-credentials", `The component has no credentials, and ${looked}.`, ways];
};

/** What the words of servers mean. */
export const tellers: Readonly<Record<string, Teller>> = {
  InvalidAccessKeyId: badKeys,
  SignatureDoesNotMatch: badKeys,
  InvalidToken: badKeys,
  InvalidSecurity: badKeys,
  // versitygw
  XAdminUserNotFound: badKeys,
  ExpiredToken: expired,
  ExpiredTokenException: expired,
  TokenRefreshRequired: expired,
  RequestExpired: expired,
  RequestTimeTooSkewed: (_, { host }) => [
    "clock",
    `The clock of this machine and that of ${host} differ by more than the store allows.`,
    "Set the clock of this machine; it must be right to within 15 minutes.",
  ],
  AuthorizationHeaderMalformed: wrongRegion,
  PermanentRedirect: wrongRegion,
  TemporaryRedirect: wrongRegion,
  IllegalLocationConstraintException: wrongRegion,
  IncorrectEndpoint: wrongRegion,
  AccessDenied: denied,
  AccessDeniedException: denied,
  AllAccessDisabled: denied,
  AccountProblem: denied,
  NoSuchBucket: noBucket,
  InvalidBucketName: ({ path }) => [
    "no-bucket",
    `${bucketOf(path)} is no name that a bucket can have.`,
    "Names have 3 to 63 lower-case letters, digits, dots and dashes.",
  ],
  SlowDown: busy,
  ServiceUnavailable: busy,
  InternalError: busy,
  RequestTimeout: busy,
  BadDigest: damaged,
  InvalidDigest: damaged,
  XAmzContentSHA256Mismatch: damaged,
  XAmzContentChecksumMismatch: damaged,
  PreconditionFailed: ({ path }) => ["changed", `${path} has changed since it was looked at.`],
  InvalidObjectState: ({ path }) => [
    "refused",
    `${path} lies in an archive and cannot be read right now.`,
    "Restore it from its storage class first.",
  ],
  QuotaExceeded: full,
  InsufficientStorage: full,
  EntityTooLarge: ({ path }, { host }) => ["refused", `${path} is larger than ${host} takes.`],
  // versitygw, which keeps objects as files
  ObjectParentIsFile: ({ path }) => ["is-file", `${path} cannot be made: what should be a folder above it is a file.`],
  ExistingObjectIsDirectory: ({ path }) => ["is-folder", `${path} is a folder, so no file can be written there.`],
  SilentServer: (_, { host }) => [
    "timeout",
    `${host} did not answer in time.`,
    "Is a firewall or a proxy in between? connect_timeout and read_timeout in config_kwargs, in seconds, let it take longer.",
  ],
  CredentialsProviderError: noKeys,
  TokenProviderError: noKeys,
};

const noWay: Teller = (_, { host }) => ["no-network", `There is no network, or no way from here to ${host}.`];
const brokeOff: Teller = (_, { host }) => [
  "no-network",
  `The connection to ${host} broke off, and again when it was tried anew.`,
  "Try again; a VPN or proxy in between may be the reason.",
];

/** What the words of the system mean. */
export const systemTellers: Readonly<Record<string, Teller>> = {
  ENOTFOUND: (_, { host }) => [
    "name-not-found",
    `There is no host called ${host}, or the name server cannot be reached.`,
    "Look at endpoint_url in client_kwargs, and at the network.",
  ],
  EAI_AGAIN: noWay,
  ENETUNREACH: noWay,
  ENETDOWN: noWay,
  EHOSTUNREACH: noWay,
  EHOSTDOWN: noWay,
  ECONNREFUSED: (_, { host }) => [
    "refused-connection",
    `Nothing answers at ${host}: the connection was refused.`,
    "Does the server run, and are the name and the port of endpoint_url right?",
  ],
  ECONNRESET: brokeOff,
  EPIPE: brokeOff,
  ECONNABORTED: brokeOff,
  ETIMEDOUT: (...all) => (tellers.SilentServer ?? busy)(...all),
};

/** No secure connection. */
export const tls: Teller = (_, { host }) => [
  "tls",
  `No secure connection to ${host} came about: its certificate is not trusted here, or it does not speak TLS.`,
  "For a certificate of your own, set verify in client_kwargs to the file with its authority; for a server without TLS, let endpoint_url begin with http://.",
];
/** Somebody else answers. */
export const notS3: Teller = (_, { host }) => [
  "refused",
  `${host} answers, but not as an S3 service does.`,
  "Look at endpoint_url in client_kwargs: it may lead to a web page, such as the console of the service or the login page of a network.",
];

function bucketOf(path: string): string {
  return /^s3:\/\/([^/]*)/.exec(path)?.[1] ?? path;
}
