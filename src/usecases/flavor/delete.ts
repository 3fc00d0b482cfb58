import { type CustomFlavor, customFlavorTitle } from "../../core/customFlavor.ts";
import { ok, type Result } from "../../core/result.ts";
import { change } from "../access.ts";
import type { Env } from "../env.ts";
import { findCustom } from "./custom.ts";
import type { FlavorName } from "./find.ts";

/** Deletes a flavor of the person's own; its file stays. Returns what it was. Errors: unknown-flavor, protected (it is built in), in-use (names the components). */
export async function deleteFlavor(env: Env, name: FlavorName): Promise<Result<CustomFlavor>> {
  return change(env, `delete ${customFlavorTitle(name)}`, (tx) => {
    const flavor = findCustom(env, tx, name);
    if (!flavor.ok) return flavor;
    const deleted = tx.flavors.delete(flavor.value.id);
    return deleted.ok ? ok(flavor.value) : deleted;
  });
}
