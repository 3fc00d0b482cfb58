import type { ComponentTypeId } from "../../core/componentType.ts";
import { type CustomFlavor, customFlavorTitle } from "../../core/customFlavor.ts";
import { ok, type Result } from "../../core/result.ts";
import { change } from "../access.ts";
import type { Env } from "../env.ts";
import { findCustom } from "./custom.ts";

/** Which flavor goes. */
export interface DeleteFlavor {
  readonly type: ComponentTypeId;
  readonly name: string;
}

/** Deletes a flavor of the person's own; its file stays. Returns what it was. Errors: unknown-flavor, protected (it is built in), in-use (names the components). */
export async function deleteFlavor(env: Env, input: DeleteFlavor): Promise<Result<CustomFlavor>> {
  return change(env, `delete ${customFlavorTitle(input)}`, (tx) => {
    const flavor = findCustom(env, tx, input);
    if (!flavor.ok) return flavor;
    const deleted = tx.flavors.delete(flavor.value.id);
    return deleted.ok ? ok(flavor.value) : deleted;
  });
}
