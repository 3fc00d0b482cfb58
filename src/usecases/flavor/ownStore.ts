import { ok, type Result } from "../../core/result.ts";
import type { FlavorDefinition } from "../../core/schema/flavorDefinition.ts";
import { read } from "../access.ts";
import type { Env } from "../env.ts";
import { shownPath } from "./source.ts";

/** The flavor of an artifact store that runs code of the person's own; undefined: there is no such flavor, or none of its code may run. Errors: not-found (its copy is gone). */
export async function ownStore(env: Env, name: string): Promise<Result<FlavorDefinition | undefined>> {
  const flavor = read(env, (view) => ok(view.flavors.byName("artifact_store", name)));
  if (!flavor.ok) return flavor;
  if (flavor.value === undefined) return ok(undefined);
  const { spec, file, exportName, hash, agreed } = flavor.value;
  const [{ ownStoreDefinition }, { zodOf }] = await Promise.all([
    import("../../host/store/ownStore.ts"),
    import("../../core/schema/zodOf.ts"),
  ]);
  if (!agreed || exportName === null || spec.implemented !== true)
    return ok({
      type: spec.type,
      name,
      title: spec.title,
      configSchema: zodOf(spec.schema),
      typeRules: () => spec.rules,
    });
  return ownStoreDefinition({
    spec,
    path: file,
    exportName,
    hash,
    flavorsFolder: env.flavorsFolder,
    shown: shownPath,
  });
}
