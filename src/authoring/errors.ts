// What implementations throw so that a caller can tell the cases apart. For everything else: an `Error` whose message a person can act on.

/** What was asked for is not there. ZenML raises KeyError. */
export class NotFoundError extends Error {
  override readonly name: string = "NotFoundError";
}

/** Something with this name is there already. ZenML 0.98: exceptions.py, EntityExistsError. */
export class AlreadyExistsError extends Error {
  override readonly name: string = "AlreadyExistsError";
}

/** The flavor cannot do this at all; trying again does not help. ZenML raises NotImplementedError. */
export class NotSupportedError extends Error {
  override readonly name: string = "NotSupportedError";
}

/** Waiting took longer than the caller allowed; what was begun may still go on. */
export class TimedOutError extends Error {
  override readonly name: string = "TimedOutError";
}

/** The sentence of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Why a store cannot do what it was asked for; what a program decides by. */
export type StoreProblem =
  /** No way to the network, or the connection broke again and again. */
  | "no-network"
  /** The host of the address has no entry in DNS. */
  | "name-not-found"
  /** The host is there and nothing listens. */
  | "refused-connection"
  | "timeout"
  | "tls"
  | "wrong-region"
  /** The store does not know these credentials, or they do not fit together. */
  | "signature"
  /** The clock of this machine is wrong. */
  | "clock"
  | "expired"
  | "no-credentials"
  | "access-denied"
  | "no-bucket"
  /** The store is there and cannot work now. */
  | "unavailable"
  /** The store works, and refuses this request. */
  | "refused"
  /** What arrived is not what was sent. */
  | "damaged"
  /** The file is no longer the version that was asked for. */
  | "changed"
  | "disk-full"
  /** The system does not let this user do it. */
  | "not-permitted"
  | "is-folder"
  | "is-file"
  /** The path leads out of the store. */
  | "outside";

/** A store could not do what it was asked for. The message is a sentence for people, the hint what they can do. */
export class StoreError extends Error {
  override readonly name: string = "StoreError";
  readonly problem: StoreProblem;
  readonly hint?: string;

  constructor(problem: StoreProblem, message: string, more: { readonly hint?: string; readonly cause?: unknown } = {}) {
    super(message, { cause: more.cause });
    this.problem = problem;
    if (more.hint !== undefined) this.hint = more.hint;
  }
}
