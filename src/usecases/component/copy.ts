import type { ComponentTypeId } from "../../core/componentType.ts";
import { failure } from "../../core/failure.ts";
import { err, type Result } from "../../core/result.ts";
import type { Env } from "../env.ts";
import type { ComponentView } from "./view.ts";

/** Which component is copied, and the name of the copy. */
export interface CopyComponent {
  readonly type: ComponentTypeId;
  /** A name, an id or an unambiguous prefix of either. */
  readonly ref: string;
  readonly name: string;
}

/** Copies a component with all that belongs to it: configuration, secret values, labels, environment, secrets, connector. Errors: not-found, ambiguous, invalid-name, name-taken. */
export async function copyComponent(_env: Env, _input: CopyComponent): Promise<Result<ComponentView>> {
  return err(failure("bug", "This is not written yet."));
}
