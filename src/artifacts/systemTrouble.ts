import type { FailureCode } from "../core/failure.ts";

/** What the operating system refused, in words: for stores that do not say it in their own. */
export interface SystemTrouble {
  readonly code: FailureCode;
  /** The end of a sentence, without a full stop. */
  readonly said: string;
  readonly hint?: string;
}

const permissions = "Look at the permissions of the file and of the folders above it.";
const space = "Free some space, or choose a place that has more of it.";

const address = "Look at the address that the store is given, and at the network.";
const noWay: SystemTrouble = { code: "unreachable", said: "there is no network, or no way to the host", hint: address };
const brokeOff: SystemTrouble = {
  code: "unreachable",
  said: "the connection broke off",
  hint: "Try again; a VPN or proxy in between may be the reason.",
};

/** What the libraries of secure connections say: `ERR_SSL_WRONG_VERSION_NUMBER`, `CERT_HAS_EXPIRED`, `DEPTH_ZERO_SELF_SIGNED_CERT`. */
const tlsCode = /^ERR_(?:SSL|TLS)_|CERT|^UNABLE_TO_VERIFY/;
const noTls: SystemTrouble = {
  code: "unreachable",
  said: "no secure connection came about: its certificate is not trusted here, or it does not speak TLS",
  hint: address,
};

const troubles: Readonly<Record<string, SystemTrouble>> = {
  ENOSPC: { code: "cannot-write", said: "the disk is full", hint: space },
  EDQUOT: { code: "cannot-write", said: "your share of the disk is used up", hint: space },
  EFBIG: { code: "cannot-write", said: "the file system takes no file of this size" },
  EROFS: { code: "cannot-write", said: "the file system can only be read" },
  EACCES: { code: "not-permitted", said: "it is not permitted", hint: permissions },
  EPERM: { code: "not-permitted", said: "it is not permitted", hint: permissions },
  ENOENT: { code: "not-found", said: "there is no such file or folder" },
  ENOTDIR: { code: "name-taken", said: "a part of the path is a file" },
  EISDIR: { code: "name-taken", said: "it is a folder" },
  EEXIST: { code: "name-taken", said: "it is there already" },
  ENAMETOOLONG: { code: "usage", said: "the name is too long for the file system" },
  ELOOP: { code: "bad-data", said: "its links lead in a circle" },
  EMFILE: { code: "busy", said: "too many files are open" },
  ECONNREFUSED: { code: "unreachable", said: "nothing answers there: the connection was refused", hint: address },
  ENOTFOUND: { code: "unreachable", said: "there is no such host", hint: address },
  ETIMEDOUT: { code: "unreachable", said: "no answer came in time", hint: address },
  EAI_AGAIN: noWay,
  EHOSTUNREACH: noWay,
  ENETUNREACH: noWay,
  ECONNABORTED: brokeOff,
  ECONNRESET: brokeOff,
  EPIPE: brokeOff,
};

/** What a code of the system means; undefined where there is none. */
export function systemTrouble(code: string | undefined): SystemTrouble | undefined {
  if (code === undefined) return undefined;
  if (Object.hasOwn(troubles, code)) return troubles[code];
  return tlsCode.test(code) ? noTls : { code: "store-failed", said: `the system refused it (${code})` };
}
