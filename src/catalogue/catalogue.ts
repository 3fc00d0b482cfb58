import type { ComponentTypeId } from "../core/componentType.ts";
import { fieldsOfFlavor } from "../core/field/fieldsOfFlavor.ts";
import { type FlavorEntry, flavorKey } from "../core/flavor.ts";
import type { Integration } from "../core/integration.ts";
import type { DescribedFlavor, LoadedFlavor } from "../core/loadedFlavor.ts";
import type { FlavorDefinition } from "../core/schema/flavorDefinition.ts";
import type { BuiltInFlavor } from "./builtInFlavor.ts";
import { builtInFlavors } from "./flavors.generated.ts";
import { zenmlVersion } from "./zenmlVersion.ts";

/** All flavors known. Listing and finding build no schema and load no zod; a flavor's schema is read when it is first asked for. */
export interface Catalogue {
  /** The version of ZenML whose flavors are built in. */
  readonly zenmlVersion: string;
  /** All flavors: by type in the order of slots, then by name. */
  entries(): readonly FlavorEntry[];
  find(type: ComponentTypeId, name: string): FlavorEntry | undefined;
  /** The flavor as data, without a check of values and so without zod; undefined when there is none of that name. */
  read(type: ComponentTypeId, name: string): Promise<DescribedFlavor | undefined>;
  /** The flavor with its schema, fields and check; undefined when there is none of that name. */
  load(type: ComponentTypeId, name: string): Promise<LoadedFlavor | undefined>;
  /** The flavor as its author wrote it, with its schema and its implementation, which loads when it is asked for; undefined when there is none of that name. */
  definition(type: ComponentTypeId, name: string): Promise<FlavorDefinition | undefined>;
  /** All integrations, sorted by name. */
  integrations(): Promise<readonly Integration[]>;
}

/** The catalogue of the built-in flavors. */
export function createCatalogue(): Catalogue {
  const entries = builtInFlavors.map(({ entry }) => entry);
  const byKey = new Map(builtInFlavors.map((flavor) => [flavorKey(flavor.entry), flavor]));
  const loaded = new Map<string, Promise<LoadedFlavor>>();
  return {
    zenmlVersion,
    entries: () => entries,
    find: (type, name) => byKey.get(flavorKey({ type, name }))?.entry,
    read: async (type, name) => {
      const spec = await byKey.get(flavorKey({ type, name }))?.spec();
      return spec && { spec, fields: fieldsOfFlavor(spec) };
    },
    load: async (type, name) => {
      const key = flavorKey({ type, name });
      const flavor = byKey.get(key);
      if (flavor === undefined) return undefined;
      const known = loaded.get(key);
      if (known !== undefined) return known;
      const loading = loadBuiltIn(flavor);
      loaded.set(key, loading);
      // What went wrong once, such as too many open files, may work the next time.
      loading.catch(() => loaded.delete(key));
      return loading;
    },
    definition: async (type, name) => byKey.get(flavorKey({ type, name }))?.load(),
    integrations: async () => (await import("./integrations.ts")).integrationsOf(entries),
  };
}

/** What the build wrote down says all but what zod alone can check. */
async function loadBuiltIn(flavor: BuiltInFlavor): Promise<LoadedFlavor> {
  const [{ validatorOf }, definition, spec] = await Promise.all([
    import("../core/schema/validatorOf.ts"),
    flavor.load(),
    flavor.spec(),
  ]);
  const fields = fieldsOfFlavor(spec);
  return { spec, fields, validate: validatorOf(definition.configSchema, fields) };
}
