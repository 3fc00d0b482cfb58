import type { CustomFlavor } from "../../core/customFlavor.ts";
import { failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { View } from "../../database/view.ts";
import type { Env } from "../env.ts";
import { type FlavorName, findFlavor } from "./find.ts";

/** Finds a flavor of the person's own. Errors: unknown-flavor, protected (it is built in). */
export function findCustom(env: Env, view: View, { type, name }: FlavorName): Result<CustomFlavor> {
  const own = view.flavors.byName(type, name);
  if (own !== undefined) return ok(own);
  const found = findFlavor(env, { type, name });
  if (!found.ok) return found;
  return err(
    failure("protected", `The flavor ${name} is built in; it has no file and cannot be changed.`, {
      at: { type },
      hint: "Only flavors of your own can be deleted, refreshed and tested.",
    }),
  );
}
