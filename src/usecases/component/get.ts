import type { ComponentTypeId } from "../../core/componentType.ts";
import { ok, type Result } from "../../core/result.ts";
import { read } from "../access.ts";
import type { Env } from "../env.ts";
import { findComponentOrActive } from "./find.ts";
import type { ComponentView } from "./view.ts";
import { componentView, revealedView, surroundingsOf } from "./viewOf.ts";

/** Which component is shown. */
export interface GetComponent {
  readonly type: ComponentTypeId;
  /** A name, an id or an unambiguous prefix of either. Absent: the active stack's component of the type. */
  readonly ref?: string;
  /** Show secret values in clear. */
  readonly reveal?: boolean;
}

/** Finds one component. Errors: not-found, ambiguous, key-unavailable (with `reveal`). */
export async function getComponent(env: Env, { type, ref, reveal }: GetComponent): Promise<Result<ComponentView>> {
  return read(env, (view) => {
    const found = findComponentOrActive(env, view, type, ref, "loose");
    if (!found.ok) return found;
    const around = surroundingsOf(env, view);
    return reveal === true ? revealedView(env, found.value, around) : ok(componentView(found.value, around));
  });
}

/** The component of a type in the active stack, the default one if there are several. Errors: not-found. */
export function activeComponent(
  env: Env,
  input: Pick<GetComponent, "type" | "reveal">,
): Promise<Result<ComponentView>> {
  return getComponent(env, input);
}
