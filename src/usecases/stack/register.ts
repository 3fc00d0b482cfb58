import type { ComponentTypeId } from "../../core/componentType.ts";
import { failure } from "../../core/failure.ts";
import type { Finding } from "../../core/finding.ts";
import { err, type Result } from "../../core/result.ts";
import type { Env } from "../env.ts";
import type { StackView } from "./view.ts";

/** Components by type: names, ids or unambiguous prefixes, the first of a type is its default. */
export type ComponentRefs = Readonly<Partial<Record<ComponentTypeId, readonly string[]>>>;

/** What a new stack is made of. */
export interface RegisterStack {
  readonly name: string;
  readonly components: ComponentRefs;
  readonly description?: string | null;
  readonly labels?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly secrets?: readonly string[];
  /** Make it the active stack. */
  readonly setActive?: boolean;
  /** Refuse it (code findings) when it has problems that do not prevent saving. */
  readonly strict?: boolean;
}

/** A stack as it was saved, and what is wrong with it without being refused. */
export interface SavedStack {
  readonly stack: StackView;
  readonly warnings: readonly Finding[];
}

/** Registers a stack. Errors: invalid-name, name-taken, invalid-stack (one cause per problem of structure), not-found, ambiguous, findings (with `strict`). */
export async function registerStack(_env: Env, _input: RegisterStack): Promise<Result<SavedStack>> {
  return err(failure("bug", "This is not written yet."));
}
