import type { ComponentTypeId } from "../../core/componentType.ts";
import { failure } from "../../core/failure.ts";
import { err, type Result } from "../../core/result.ts";
import type { Env } from "../env.ts";
import type { ComponentView } from "./view.ts";

/** Which component gets which name. */
export interface RenameComponent {
  readonly type: ComponentTypeId;
  /** The exact name, an id or a prefix of an id. */
  readonly ref: string;
  readonly name: string;
}

/** Renames a component. Errors: not-found, ambiguous, protected, invalid-name, name-taken. */
export async function renameComponent(_env: Env, _input: RenameComponent): Promise<Result<ComponentView>> {
  return err(failure("bug", "This is not written yet."));
}
