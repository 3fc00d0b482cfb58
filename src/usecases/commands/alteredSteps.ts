import type { AlteredThings } from "../../database/event.ts";
import { choosesActiveStack } from "../../database/settingStore.ts";
import type { Change, ComponentFacts, Step } from "../../interop/commands/facts.ts";
import { componentFacts, type NameOf, secretFacts, stackFacts } from "./facts.ts";
import type { FlavorOf } from "./flavors.ts";
import { isRemovedFirst } from "./order.ts";

/** What is known about a change beside the things that it altered. */
export interface Surroundings {
  readonly nameOf: NameOf;
  /** The names of what things are copies of, by their ids. */
  readonly sources: ReadonlyMap<string, string>;
  readonly flavorOf: FlavorOf;
}

/** What a change altered, as commands see it. */
export function alteredSteps(altered: AlteredThings, { nameOf, sources, flavorOf }: Surroundings): Change {
  const chosen = altered.settings.find(({ after }) => after !== undefined && choosesActiveStack(after))?.after;
  return {
    flavors: altered.flavors.map(({ before, after }) => ({ before: before ?? null, after: after ?? null })),
    secrets: altered.secrets.map(({ before, after }) => ({ before: secretFacts(before), after: secretFacts(after) })),
    components: altered.components.map(({ before, after }): Step<ComponentFacts> => {
      const component = after ?? before;
      const flavor = component && flavorOf(component);
      const [from, to] = [componentFacts(before, flavor, nameOf), componentFacts(after, flavor, nameOf)];
      const removeFirst = from !== null && to !== null && flavor !== undefined && isRemovedFirst(from, to, flavor);
      return { before: from, after: to, removeFirst, ...copyOf(sources, after) };
    }),
    stacks: altered.stacks.map(({ before, after }) => ({
      before: stackFacts(before, nameOf),
      after: stackFacts(after, nameOf),
      ...copyOf(sources, after),
    })),
    active: chosen === undefined ? null : nameOf(chosen.value),
  };
}

function copyOf(
  sources: Surroundings["sources"],
  after: { readonly id: string } | undefined,
): { readonly copyOf?: string } {
  const source = after && sources.get(after.id);
  return source === undefined ? {} : { copyOf: source };
}

/** The names of things as they were before they went, for what is no longer there. */
export function formerNames(altered: AlteredThings): ReadonlyMap<string, string> {
  const things = [...altered.components, ...altered.stacks, ...altered.secrets];
  return new Map(things.flatMap(({ before }) => (before === undefined ? [] : [[before.id, before.name] as const])));
}

/** The ids of all that the altered things refer to. */
export function referredIds(altered: AlteredThings): readonly string[] {
  const of = <T>(sides: readonly { readonly before: T | undefined; readonly after: T | undefined }[]): readonly T[] =>
    sides.flatMap(({ before, after }) => [before, after].filter((each) => each !== undefined));
  return [
    ...of(altered.components).flatMap(({ secrets }) => secrets),
    ...of(altered.stacks).flatMap(({ secrets, components }) => [...secrets, ...Object.values(components).flat()]),
    ...of(altered.settings).map(({ value }) => value),
  ];
}
