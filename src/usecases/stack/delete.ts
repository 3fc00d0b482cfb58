import type { ComponentTypeId } from "../../core/componentType.ts";
import { failure } from "../../core/failure.ts";
import { err, type Result } from "../../core/result.ts";
import type { Env } from "../env.ts";
import type { Named } from "../named.ts";
import type { StackView } from "./view.ts";

/** Which stack goes. */
export interface DeleteStack {
  /** The exact name, an id or a prefix of an id. */
  readonly ref: string;
  /** Also delete its components that no other stack uses. */
  readonly recursive?: boolean;
}

/** What was deleted. */
export interface DeletedStack {
  readonly stack: StackView;
  readonly components: readonly (Named & { readonly type: ComponentTypeId })[];
}

/** Deletes a stack. Errors: not-found, ambiguous, protected, in-use (it is the active one). */
export async function deleteStack(_env: Env, _input: DeleteStack): Promise<Result<DeletedStack>> {
  return err(failure("bug", "This is not written yet."));
}
