import { failure } from "../../core/failure.ts";
import { err, type Result } from "../../core/result.ts";
import type { Env } from "../env.ts";
import type { StackView } from "./view.ts";

/** Which stack is shown. */
export interface GetStack {
  /** A name, an id or an unambiguous prefix of either. Absent: the active stack. */
  readonly ref?: string;
}

/** Finds one stack. Errors: not-found, ambiguous. */
export async function getStack(_env: Env, _input: GetStack): Promise<Result<StackView>> {
  return err(failure("bug", "This is not written yet."));
}
