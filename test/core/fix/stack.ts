import { createCatalogue } from "../../../src/catalogue/catalogue.ts";
import { type ComponentTypeId, componentTypeIds } from "../../../src/core/componentType.ts";
import type { Finding } from "../../../src/core/finding.ts";
import { type Bench, benchOf, type Shelf } from "../../../src/core/fix/bench.ts";
import { memberOf, type Part } from "../../../src/core/fix/part.ts";
import type { DescribedFlavor } from "../../../src/core/loadedFlavor.ts";
import { stackFindings } from "../../../src/core/stackRule/evaluateStack.ts";
import type { Configuration } from "../../../src/core/value/value.ts";

const catalogue = createCatalogue();
const read = await Promise.all(catalogue.entries().map(({ type, name }) => catalogue.read(type, name)));

/** Every built-in flavor. */
export const flavors: readonly DescribedFlavor[] = read.filter((flavor) => flavor !== undefined);

/** The flavor that is written `type/name`. */
export function flavor(key: string): DescribedFlavor {
  const found = flavors.find(({ spec }) => `${spec.type}/${spec.name}` === key);
  if (found === undefined) throw new Error(`no flavor ${key}`);
  return found;
}

/** A registered component of a flavor. Its required fields have their examples unless something else is given. */
export function part(key: string, given: Configuration = {}, name = key.replace("/", "-")): Part {
  const found = flavor(key);
  const required = found.fields.filter((field) => field.required && field.example !== undefined);
  const examples = Object.fromEntries(required.flatMap(({ name, example = null }) => [[name, example] as const]));
  return {
    id: name,
    type: found.spec.type,
    name,
    flavor: found,
    configuration: { ...examples, ...given },
    sealed: [],
    connected: false,
    isFixed: false,
    isNew: false,
  };
}

/** What there is to choose from: these components and every flavor. */
export function shelfOf(
  components: readonly Part[] = [],
  more: Partial<Shelf> & { addsImageBuilder?: boolean } = {},
): Shelf {
  const byType = new Map<ComponentTypeId, readonly DescribedFlavor[]>(
    componentTypeIds.map((type) => [type, flavors.filter(({ spec }) => spec.type === type)]),
  );
  const { addsImageBuilder = true, ...rest } = more;
  return {
    components: (type) => components.filter((each) => each.type === type),
    atHand: components,
    flavors: (type) => byType.get(type) ?? [],
    secrets: new Map(),
    check: (parts) => stackFindings(parts.map(memberOf), { addsImageBuilder }),
    ...rest,
  };
}

/** A stack of these components. */
export function stack(...parts: readonly Part[]): Bench {
  return benchOf(parts);
}

/** The finding of a rule. */
export function findingOf(bench: Bench, shelf: Shelf, rule: string, lacks?: ComponentTypeId): Finding {
  const found = shelf
    .check(bench.parts)
    .find((each) => each.rule === rule && (lacks === undefined || each.needs?.some(({ type }) => type === lacks)));
  if (found === undefined) throw new Error(`${rule} was not found: ${JSON.stringify(shelf.check(bench.parts))}`);
  return found;
}
