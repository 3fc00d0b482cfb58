import type { BaseArtifactStore } from "../../authoring/index.ts";
import { unfitStore } from "../../core/configuration/unfit.ts";
import { failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { FlavorDefinition } from "../../core/schema/flavorDefinition.ts";
import { readJson } from "../../core/value/json.ts";
import { plainOf } from "../../core/value/value.ts";
import type { ServeRequest } from "../protocol.ts";
import { loadDefinition } from "./loadDefinition.ts";
import { sourceLines } from "./sourceLines.ts";
import { missingPackage, packageIn, thrownText } from "./thrown.ts";

type StoreClass = new (init: object) => BaseArtifactStore;

/** Makes a store of the copied flavor's class. Errors: bad-data (it does not load), not-implemented (a package is missing), invalid-config. Throws what the class throws. */
export async function makeStore(request: ServeRequest): Promise<Result<BaseArtifactStore>> {
  const { component, shown } = request;
  const { configuration, ...init } = component;
  const loaded = await loadDefinition(request, sourceLines(request));
  if (!loaded.ok) return err(failure("bad-data", loaded.error[0]?.message ?? `${shown} does not load.`));
  const { definition } = loaded.value;
  const read = readJson(configuration);
  const parsed = definition.configSchema.safeParse(read.ok ? plainOf(read.value) : {});
  if (!parsed.success) return err(unfitStore(component.name, parsed.error.issues[0]));
  const Store = await classOf(definition, request);
  return Store.ok ? ok(new Store.value({ ...init, config: parsed.data })) : Store;
}

async function classOf(definition: FlavorDefinition, request: ServeRequest): Promise<Result<StoreClass>> {
  const { folder, shown, packagesFrom, component } = request;
  const at = { type: definition.type, component: component.name };
  try {
    const found = await definition.implementation?.();
    if (typeof found === "function") return ok(found as StoreClass);
    return err(failure("bad-data", `The implementation of the flavor ${definition.name} is no class.`, { at }));
  } catch (thrown) {
    const name = missingPackage(thrown);
    return err(
      name === undefined
        ? failure("bad-data", `The implementation of ${shown} does not load: ${thrownText(thrown, folder)}.`, { at })
        : failure(
            "not-implemented",
            `The artifact store ${component.name} needs the package ${name}, which is not installed in ${packagesFrom}.`,
            { at, hint: `Install it there, or in a folder above it: npm install ${packageIn(name)}` },
          ),
    );
  }
}
