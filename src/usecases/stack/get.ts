import { ok, type Result } from "../../core/result.ts";
import { read } from "../access.ts";
import { surroundingsOf } from "../component/viewOf.ts";
import type { Env } from "../env.ts";
import { findStack } from "./find.ts";
import type { StackView } from "./view.ts";
import { rememberingComponents, stackView } from "./viewOf.ts";

/** Which stack is shown. */
export interface GetStack {
  /** A name, an id or an unambiguous prefix of either. Absent: the active stack. */
  readonly ref?: string;
}

/** Finds one stack. Errors: not-found, ambiguous. */
export async function getStack(env: Env, { ref }: GetStack): Promise<Result<StackView>> {
  return read(env, (view) => {
    const found = findStack(env, view, ref, "loose");
    return found.ok ? ok(stackView(found.value, surroundingsOf(env, view), rememberingComponents(view))) : found;
  });
}
