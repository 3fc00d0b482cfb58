import { failure } from "../../core/failure.ts";
import { err, type Result } from "../../core/result.ts";
import type { Env } from "../env.ts";
import type { StackView } from "./view.ts";

/** Which stack gets which name. */
export interface RenameStack {
  /** The exact name, an id or a prefix of an id. */
  readonly ref: string;
  readonly name: string;
}

/** Renames a stack. Errors: not-found, ambiguous, protected, invalid-name, name-taken. */
export async function renameStack(_env: Env, _input: RenameStack): Promise<Result<StackView>> {
  return err(failure("bug", "This is not written yet."));
}
