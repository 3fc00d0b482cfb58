import type { ComponentTypeId } from "../../core/componentType.ts";
import { failure } from "../../core/failure.ts";
import { err, type Result } from "../../core/result.ts";
import type { Env } from "../env.ts";
import type { ComponentView } from "./view.ts";

/** Which component is shown. */
export interface GetComponent {
  readonly type: ComponentTypeId;
  /** A name, an id or an unambiguous prefix of either. Absent: the active stack's component of the type. */
  readonly ref?: string;
  /** Show secret values in clear. */
  readonly reveal?: boolean;
}

/** Finds one component. Errors: not-found, ambiguous, key-unavailable (with `reveal`). */
export async function getComponent(_env: Env, _input: GetComponent): Promise<Result<ComponentView>> {
  return err(failure("bug", "This is not written yet."));
}

/** The component of a type in the active stack, the default one if there are several. Errors: not-found. */
export async function activeComponent(
  _env: Env,
  _input: Pick<GetComponent, "type" | "reveal">,
): Promise<Result<ComponentView>> {
  return err(failure("bug", "This is not written yet."));
}
