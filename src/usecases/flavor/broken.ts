import type { CustomFlavor } from "../../core/customFlavor.ts";
import type { Finding } from "../../core/finding.ts";
import { ok, type Result } from "../../core/result.ts";
import { read } from "../access.ts";
import { componentChecks } from "../composition/componentCheck.ts";
import { loadFlavors } from "../composition/flavors.ts";
import type { Env } from "../env.ts";

/** What is wrong with the components of a flavor, as its schema is now. */
export async function brokenComponents(env: Env, flavor: CustomFlavor): Promise<Result<readonly Finding[]>> {
  const components = read(env, (view) => ok(view.flavors.usedBy(flavor)));
  if (!components.ok || components.value.length === 0) return components.ok ? ok([]) : components;
  const flavors = await loadFlavors(env, components.value);
  return read(env, (view) => {
    const { check } = componentChecks(env, view, flavors);
    return ok(components.value.flatMap((component) => check(component).wrong));
  });
}
