import { failure } from "../../core/failure.ts";
import { err, type Result } from "../../core/result.ts";
import type { Env } from "../env.ts";
import type { StackView } from "./view.ts";

/** Which stack is copied, and the name of the copy. */
export interface CopyStack {
  /** A name, an id or an unambiguous prefix of either. */
  readonly ref: string;
  readonly name: string;
}

/** Copies a stack with all that belongs to it; the components are shared. Errors: not-found, ambiguous, invalid-name, name-taken. */
export async function copyStack(_env: Env, _input: CopyStack): Promise<Result<StackView>> {
  return err(failure("bug", "This is not written yet."));
}
