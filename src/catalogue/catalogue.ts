import { type ComponentTypeId, componentTypeIds } from "../core/componentType.ts";
import { fieldsOfFlavor } from "../core/field/fieldsOfFlavor.ts";
import { type FlavorEntry, type FlavorSpec, flavorKey } from "../core/flavor.ts";
import type { Integration } from "../core/integration.ts";
import type { DescribedFlavor, LoadedFlavor } from "../core/loadedFlavor.ts";
import { rememberLast } from "../core/rememberLast.ts";
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
  /** All integrations, sorted by name, with the built-in flavors that they provide: a person's own only use them. */
  integrations(): Promise<readonly Integration[]>;
}

/** The flavors that a catalogue has beside the built-in ones, by type and name; the same list as long as nothing changed. */
export type OtherFlavors = () => readonly FlavorSpec[];

/** The catalogue of the built-in flavors and of others, which are known as data alone. */
export function createCatalogue(others: OtherFlavors = () => []): Catalogue {
  const builtIn = new Map(builtInFlavors.map((flavor) => [flavorKey(flavor.entry), flavor]));
  const loaded = new Map<string, Promise<LoadedFlavor>>();
  const index = rememberLast(indexOf);
  const other = (key: string) => index(others()).byKey.get(key);

  return {
    zenmlVersion,
    entries: () => index(others()).entries,
    find: (type, name) => {
      const key = flavorKey({ type, name });
      return builtIn.get(key)?.entry ?? other(key);
    },
    read: async (type, name) => {
      const key = flavorKey({ type, name });
      const spec = (await builtIn.get(key)?.spec()) ?? other(key);
      return spec && { spec, fields: fieldsOfFlavor(spec) };
    },
    load: async (type, name) => {
      const key = flavorKey({ type, name });
      const flavor = builtIn.get(key);
      if (flavor === undefined) {
        const spec = other(key);
        return spec && loadData(spec);
      }
      const known = loaded.get(key);
      if (known !== undefined) return known;
      const loading = loadBuiltIn(flavor);
      loaded.set(key, loading);
      // What went wrong once, such as too many open files, may work the next time.
      loading.catch(() => loaded.delete(key));
      return loading;
    },
    definition: async (type, name) => builtIn.get(flavorKey({ type, name }))?.load(),
    integrations: async () => (await import("./integrations.ts")).integrationsOf(builtInEntries),
  };
}

interface Index {
  readonly entries: readonly FlavorEntry[];
  /** Those that are not built in. */
  readonly byKey: ReadonlyMap<string, FlavorSpec>;
}

const builtInEntries: readonly FlavorEntry[] = builtInFlavors.map(({ entry }) => entry);

function indexOf(others: readonly FlavorSpec[]): Index {
  const byKey = new Map(others.map((spec) => [flavorKey(spec), spec]));
  if (others.length === 0) return { entries: builtInEntries, byKey };
  const place = ({ type }: FlavorEntry) => componentTypeIds.indexOf(type);
  const inOrder = (a: FlavorEntry, b: FlavorEntry) => place(a) - place(b) || (a.name < b.name ? -1 : 1);
  return { entries: [...builtInEntries, ...others].toSorted(inOrder), byKey };
}

/** A flavor that is data alone: its check is made from its schema. */
async function loadData(spec: FlavorSpec): Promise<LoadedFlavor> {
  const [{ validatorOf }, { zodOf }] = await Promise.all([
    import("../core/schema/validatorOf.ts"),
    import("../core/schema/zodOf.ts"),
  ]);
  const fields = fieldsOfFlavor(spec);
  return { spec, fields, validate: validatorOf(zodOf(spec.schema), fields) };
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
