import { failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { Stack } from "../../core/stack.ts";
import type { View } from "../../database/view.ts";
import type { Env } from "../env.ts";
import { type ReferenceOptions, resolveReference } from "../reference.ts";
import { isProtectedStack } from "./viewOf.ts";
import { whichActive } from "./whichActive.ts";

/** Finds a stack by what names it; without a text the active one is meant. Errors: not-found, ambiguous. */
export function findStack(
  env: Env,
  view: View,
  ref: string | undefined,
  match: ReferenceOptions["match"],
): Result<Stack> {
  if (ref === undefined) {
    const active = whichActive(env, view);
    return active.ok ? ok(active.value.stack) : active;
  }
  const known = view.stacks.get(ref) ?? view.stacks.byName(ref);
  if (known !== undefined) return ok(known);
  return resolveReference(view.stacks.list(), ref, { what: "stack", match, at: { stack: ref } });
}

/** As `findStack`, for a change: the stack that is always there is refused. Errors: not-found, ambiguous, protected. */
export function findChangeableStack(env: Env, view: View, ref: string | undefined): Result<Stack> {
  const found = findStack(env, view, ref, "strict");
  if (!found.ok || !isProtectedStack(found.value)) return found;
  const { name } = found.value;
  return err(
    failure("protected", `The stack ${name} is always there and cannot be changed or deleted.`, {
      at: { stack: name },
      hint: "Register a stack of your own, or copy this one under another name.",
    }),
  );
}
