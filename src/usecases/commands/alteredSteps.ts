import type { AlteredThings } from "../../database/event.ts";
import { activeStackKey } from "../../database/settingStore.ts";
import type { Change, ComponentFacts, Step } from "../../interop/commands/facts.ts";
import { componentFacts, type NameOf, secretFacts, stackFacts } from "./facts.ts";
import type { FlavorOf } from "./flavors.ts";
import { isRemovedFirst } from "./order.ts";

/** What a change altered, as commands see it. `title` is that of its entry in the history. */
export function alteredSteps(altered: AlteredThings, title: string, nameOf: NameOf, flavorOf: FlavorOf): Change {
  const chosen = altered.settings.find(({ after }) => after?.id === activeStackKey)?.after;
  return {
    secrets: altered.secrets.map(({ before, after }) => ({ before: secretFacts(before), after: secretFacts(after) })),
    components: altered.components.map(({ before, after }): Step<ComponentFacts> => {
      const component = after ?? before;
      const flavor = component && flavorOf(component);
      const [from, to] = [componentFacts(before, flavor, nameOf), componentFacts(after, flavor, nameOf)];
      const removeFirst = from !== null && to !== null && flavor !== undefined && isRemovedFirst(from, to, flavor);
      return { before: from, after: to, removeFirst, ...(to && sourceOf(title, to.type, to.name)) };
    }),
    stacks: altered.stacks.map(({ before, after }) => ({
      before: stackFacts(before, nameOf),
      after: stackFacts(after, nameOf),
      ...(after && sourceOf(title, "stack", after.name)),
    })),
    active: chosen === undefined ? null : nameOf(chosen.value),
  };
}

/** Of "copy stack prod to staging" the name of the source; what is made by a copy looks like anything else that is new. */
function sourceOf(title: string, what: string, name: string): { readonly copyOf?: string } {
  const [start, end] = [`copy ${what} `, ` to ${name}`];
  const isCopy = title.startsWith(start) && title.endsWith(end);
  return isCopy ? { copyOf: title.slice(start.length, -end.length) } : {};
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
