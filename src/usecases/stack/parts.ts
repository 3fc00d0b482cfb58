import type { ComponentTypeId } from "../../core/componentType.ts";
import { failure } from "../../core/failure.ts";
import { err, type Result } from "../../core/result.ts";
import type { Env } from "../env.ts";
import type { SavedStack } from "./register.ts";

/** Which types a stack shall hold no more. */
export interface RemoveFromStack {
  /** Absent: the active stack. */
  readonly ref?: string;
  readonly types: readonly ComponentTypeId[];
}

/** Which of a stack's components become the defaults of their types. */
export interface SetDefaultComponents {
  /** Absent: the active stack. */
  readonly ref?: string;
  readonly components: Readonly<Partial<Record<ComponentTypeId, string>>>;
}

/** Takes all components of some types out of a stack. Errors: not-found, ambiguous, protected, invalid-stack (a required type). */
export async function removeFromStack(_env: Env, _input: RemoveFromStack): Promise<Result<SavedStack>> {
  return err(failure("bug", "This is not written yet."));
}

/** Moves components that the stack holds to the front of their types. Errors: not-found, ambiguous, protected, usage (nothing named). */
export async function setDefaultComponents(_env: Env, _input: SetDefaultComponents): Promise<Result<SavedStack>> {
  return err(failure("bug", "This is not written yet."));
}
