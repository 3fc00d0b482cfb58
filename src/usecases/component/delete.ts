import type { ComponentTypeId } from "../../core/componentType.ts";
import { failure } from "../../core/failure.ts";
import { err, type Result } from "../../core/result.ts";
import type { Env } from "../env.ts";
import type { ComponentView } from "./view.ts";

/** Which component goes. */
export interface DeleteComponent {
  readonly type: ComponentTypeId;
  /** The exact name, an id or a prefix of an id. */
  readonly ref: string;
}

/** Deletes a component; returns what it was. Errors: not-found, ambiguous, protected, in-use (names the stacks). */
export async function deleteComponent(_env: Env, _input: DeleteComponent): Promise<Result<ComponentView>> {
  return err(failure("bug", "This is not written yet."));
}
