import { createCatalogue } from "../../src/catalogue/catalogue.ts";
import { type ComponentTypeId, componentTypeIds } from "../../src/core/componentType.ts";
import { flavorKey } from "../../src/core/flavor.ts";
import type { DescribedFlavor } from "../../src/core/loadedFlavor.ts";
import { membersOf, type StackMember } from "../../src/core/stackRule/member.ts";
import type { Configuration } from "../../src/core/value/value.ts";

const catalogue = createCatalogue();
const known = new Map<string, DescribedFlavor>();
for (const { type, name } of catalogue.entries()) {
  const flavor = await catalogue.read(type, name);
  if (flavor !== undefined) known.set(flavorKey({ type, name }), flavor);
}

/** All built-in flavors. */
export const flavors: readonly DescribedFlavor[] = [...known.values()];

/** A built-in flavor. */
export function flavorOf(type: ComponentTypeId, name: string): DescribedFlavor {
  const flavor = known.get(flavorKey({ type, name }));
  if (flavor === undefined) throw new Error(`there is no flavor ${type}/${name}`);
  return flavor;
}

/** A component to be: the name of its flavor, what is set of its configuration, and whether a service connector is linked. */
export interface Made {
  readonly flavor: string;
  readonly configuration?: Configuration;
  readonly connected?: boolean;
}

/** A stack to be, by type. */
export type MadeStack = Readonly<Partial<Record<ComponentTypeId, readonly Made[]>>>;

/** The members of a stack; each is named after its type and place: `orchestrator-0`. */
export function madeMembers(stack: MadeStack): readonly StackMember[] {
  return componentTypeIds.flatMap((type) =>
    (stack[type] ?? []).map(({ flavor, configuration = {}, connected = false }, place) =>
      membersOf(flavorOf(type, flavor))({
        name: `${type}-${place}`,
        value: (field) => configuration[field],
        connected,
      }),
    ),
  );
}
