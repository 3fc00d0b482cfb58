import type { ComponentTypeId } from "../../core/componentType.ts";
import { ok, type Result } from "../../core/result.ts";
import { read } from "../access.ts";
import { findComponent } from "../component/find.ts";
import type { Env } from "../env.ts";
import type { Compared } from "./compared.ts";
import { componentRows } from "./componentRows.ts";
import { storedSides } from "./storedSides.ts";

/** Which components are compared: each a name, an id or an unambiguous prefix of either. */
export interface CompareComponents {
  readonly type: ComponentTypeId;
  readonly left: string;
  readonly right: string;
}

/** Compares two components of a type. Errors: not-found, ambiguous. */
export async function compareComponents(env: Env, { type, left, right }: CompareComponents): Promise<Result<Compared>> {
  return read(env, (view) => {
    const one = findComponent(view, type, left, "loose");
    if (!one.ok) return one;
    const other = findComponent(view, type, right, "loose");
    if (!other.ok) return other;
    const sides = storedSides(env, view);
    const rows = componentRows(sides.component(one.value), sides.component(other.value));
    return ok({ left: one.value.name, right: other.value.name, rows });
  });
}
