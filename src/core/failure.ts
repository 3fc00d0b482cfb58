import type { ComponentTypeId } from "./componentType.ts";

/**
 * Every way in which a request can be refused, with the exit status that the command line gives it.
 * 1 failure or findings, 2 usage, 3 not found or conflict, 4 locked, key or permission, 5 trust refused, 65 bad data, 70 bug, 73 cannot write,
 * 75 busy, 128+n signal.
 */
export const exitStatusOf = {
  usage: 2,
  findings: 1,
  cancelled: 1,
  unreachable: 1,
  "store-failed": 1,
  "not-implemented": 1,
  "not-found": 3,
  "no-environment": 3,
  ambiguous: 3,
  "unknown-type": 2,
  "unknown-flavor": 3,
  "name-taken": 3,
  "in-use": 3,
  protected: 3,
  conflict: 3,
  "nothing-to-undo": 3,
  "invalid-name": 65,
  "invalid-config": 65,
  "invalid-value": 65,
  "invalid-stack": 65,
  "connector-unsupported": 65,
  "bad-data": 65,
  "key-unavailable": 4,
  "not-permitted": 4,
  "not-trusted": 5,
  "database-newer": 65,
  "cannot-write": 73,
  busy: 75,
  "install-failed": 1,
  bug: 70,
  hangup: 129,
  interrupted: 130,
  terminated: 143,
} as const satisfies Record<string, number>;

/** The kind of a refusal; stable, part of the JSON output. */
export type FailureCode = keyof typeof exitStatusOf;

/** Where a refusal belongs: a component, a field of its configuration (keys and list indexes), an option of the command, a line of a file. */
export interface Place {
  readonly type?: ComponentTypeId;
  readonly component?: string;
  readonly stack?: string;
  readonly field?: FieldPath;
  readonly option?: string;
  /** A file that the person named, as they named it. */
  readonly file?: string;
  /** Counted from 1. */
  readonly line?: number;
  /** Counted from 1, in UTF-16 units. */
  readonly column?: number;
}

/** Keys and list indexes from the top of a configuration to one value. */
export type FieldPath = readonly (string | number)[];

/** Why something was refused: one sentence that says what is wrong, where it is, and a hint what to do. */
export interface Failure {
  readonly code: FailureCode;
  readonly message: string;
  readonly at?: Place;
  readonly hint?: string;
  /** The single causes, when there are several (such as every wrong field of a form). */
  readonly causes?: readonly Failure[];
}

/** Builds a failure. */
export function failure(code: FailureCode, message: string, more: Omit<Failure, "code" | "message"> = {}): Failure {
  return { code, message, ...more };
}

/** `prod.yaml:3:5`, as compilers write it, so that editors find the place; undefined: it is in no file. */
export function filePlaceText({ file, line, column }: Place): string | undefined {
  return file === undefined ? undefined : [file, line, column].filter((part) => part !== undefined).join(":");
}

/** `pod_settings.tolerations[0].key`, as people read a path. */
export function pathText(path: FieldPath): string {
  return path.map((part, i) => (typeof part === "number" ? `[${part}]` : i === 0 ? part : `.${part}`)).join("");
}
