import { failure } from "../../core/failure.ts";
import { err, type Result } from "../../core/result.ts";
import type { Env } from "../env.ts";
import type { ComponentRefs, SavedStack } from "./register.ts";

/** What changes of a stack; what is not mentioned stays. */
export interface UpdateStack {
  /** The exact name, an id or a prefix of an id. Absent: the active stack. */
  readonly ref?: string;
  readonly name?: string;
  /** Each list replaces that type's components; an empty one removes them. */
  readonly components?: ComponentRefs;
  /** Null removes it. */
  readonly description?: string | null;
  /** Added to the labels that are there. */
  readonly labels?: Readonly<Record<string, string>>;
  readonly removeLabels?: readonly string[];
  /** Added to the variables that are there; null removes one. */
  readonly environment?: Readonly<Record<string, string | null>>;
  readonly addSecrets?: readonly string[];
  readonly removeSecrets?: readonly string[];
  /** The revision that the change is based on; a newer one in the database is a conflict. */
  readonly rev?: number;
  /** Refuse it (code findings) when it has problems that do not prevent saving. */
  readonly strict?: boolean;
}

/** Changes a stack. Errors: not-found, ambiguous, protected, invalid-stack, invalid-name, name-taken, conflict, findings (with `strict`). */
export async function updateStack(_env: Env, _input: UpdateStack): Promise<Result<SavedStack>> {
  return err(failure("bug", "This is not written yet."));
}
