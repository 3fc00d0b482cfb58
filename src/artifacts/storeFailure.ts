import {
  AlreadyExistsError,
  messageOf,
  NotFoundError,
  NotSupportedError,
  StoreError,
  type StoreProblem,
  TimedOutError,
} from "../authoring/errors.ts";
import { exitStatusOf, type Failure, type FailureCode, failure } from "../core/failure.ts";
import { fileErrorCode } from "../platform/files.ts";
import { type SystemTrouble, systemTrouble } from "./systemTrouble.ts";

/** What each kind of trouble with a store is to the program. */
const codeOf: Readonly<Record<StoreProblem, FailureCode>> = {
  "no-network": "unreachable",
  "name-not-found": "unreachable",
  "refused-connection": "unreachable",
  timeout: "unreachable",
  tls: "unreachable",
  "wrong-region": "unreachable",
  clock: "unreachable",
  unavailable: "unreachable",
  signature: "not-permitted",
  expired: "not-permitted",
  "no-credentials": "not-permitted",
  "access-denied": "not-permitted",
  "not-permitted": "not-permitted",
  "no-bucket": "not-found",
  refused: "store-failed",
  damaged: "bad-data",
  changed: "conflict",
  "disk-full": "cannot-write",
  "is-folder": "usage",
  "is-file": "usage",
  outside: "usage",
};

const passing: ReadonlySet<StoreProblem> = new Set([
  "no-network",
  "refused-connection",
  "timeout",
  "unavailable",
  "damaged",
]);

const endings: ReadonlySet<FailureCode> = new Set([
  "unreachable",
  "cannot-write",
  "cancelled",
  "interrupted",
  "terminated",
  "hangup",
]);

/**
 * Whatever a store or the file system threw, as a refusal. `doing` begins the sentence: "models/a.pkl cannot be read". An aborted signal
 * whose reason is a refusal says itself why it was.
 */
export function storeFailure(error: unknown, doing?: string, signal?: AbortSignal): Failure {
  const reason: unknown = signal?.aborted === true ? signal.reason : undefined;
  if (isFailure(reason)) return reason;
  if (isFailure(error)) return error;
  const { code, said, hint } = kindOf(error);
  const sentence = doing === undefined ? said : `${doing}: ${said}`;
  return failure(code, sentence.replace(/[.\s]*$/, "."), hint === undefined ? {} : { hint });
}

/** Tells whether the same request may well succeed a moment later: the way to the store was in trouble, not what was asked. */
export function isPassing(error: unknown): boolean {
  if (error instanceof StoreError) return passing.has(error.problem);
  return error instanceof TimedOutError || systemTrouble(fileErrorCode(error))?.code === "unreachable";
}

/** Tells whether what would follow is bound to fail as well. */
export function endsAll({ code }: Failure): boolean {
  return endings.has(code);
}

function kindOf(error: unknown): SystemTrouble {
  const said = messageOf(error);
  if (error instanceof StoreError) {
    const { problem, hint } = error;
    return { code: codeOf[problem], said, ...(hint !== undefined && { hint }) };
  }
  if (error instanceof NotFoundError) return { code: "not-found", said };
  if (error instanceof AlreadyExistsError) return { code: "name-taken", said };
  if (error instanceof NotSupportedError) return { code: "not-implemented", said };
  if (error instanceof TimedOutError) return { code: "unreachable", said };
  return systemTrouble(fileErrorCode(error)) ?? { code: "store-failed", said };
}

/** Tells a refusal from whatever else is thrown. */
function isFailure(value: unknown): value is Failure {
  if (typeof value !== "object" || value === null || value instanceof Error) return false;
  return (
    "message" in value && "code" in value && typeof value.code === "string" && Object.hasOwn(exitStatusOf, value.code)
  );
}
