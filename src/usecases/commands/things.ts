import { type Component, isProtected } from "../../core/component.ts";
import { type ComponentTypeId, componentTypeIds, nounOf } from "../../core/componentType.ts";
import { ok, type Result } from "../../core/result.ts";
import { noChange } from "../../interop/commands/facts.ts";
import { description } from "../../interop/commands/stackCommands.ts";
import { read } from "../access.ts";
import { findComponent } from "../component/find.ts";
import type { Env } from "../env.ts";
import { findStack } from "../stack/find.ts";
import { isProtectedStack } from "../stack/viewOf.ts";
import { type Commands, commandsOf, inBoth } from "./commands.ts";
import { componentFacts, namesIn, stackFacts } from "./facts.ts";
import { flavorsOf } from "./flavors.ts";

/** The commands that are about a thing that is there. */
export interface ThingCommands {
  /** To look at it. */
  readonly describe: Commands;
  /** To make it as it is in a home that has nothing of it yet. Things that are in every home need none. */
  readonly make: Commands;
}

/** Which component the commands are about. */
export interface ComponentRef {
  readonly type: ComponentTypeId;
  readonly ref: string;
}

/** The commands about a component. Errors: not-found, ambiguous. */
export async function commandsForComponent(env: Env, { type, ref }: ComponentRef): Promise<Result<ThingCommands>> {
  const found = read(env, (view) => {
    const component = findComponent(view, type, ref, "loose");
    return component.ok
      ? ok({ component: component.value, names: attachedNames([component.value], namesIn(view)) })
      : component;
  });
  if (!found.ok) return found;
  const { component, names } = found.value;
  const flavorOf = await flavorsOf(env, [component]);
  const after = componentFacts(component, flavorOf(component), names);
  return ok({
    describe: inBoth((program) => description(program, nounOf(type), component.name)),
    make: commandsOf({ ...noChange, components: isProtected(component) ? [] : [{ before: null, after }] }),
  });
}

/** The commands about a stack; to make it also its components. Errors: not-found, ambiguous. */
export async function commandsForStack(env: Env, { ref }: { readonly ref: string }): Promise<Result<ThingCommands>> {
  const found = read(env, (view) => {
    const stack = findStack(env, view, ref, "loose");
    if (!stack.ok) return stack;
    const ids = componentTypeIds.flatMap((type) => stack.value.components[type] ?? []);
    const components = ids.map((id) => view.components.get(id)).filter((each) => each !== undefined);
    const facts = stackFacts(stack.value, namesIn(view));
    return ok({ facts, components, names: attachedNames(components, namesIn(view)) });
  });
  if (!found.ok) return found;
  const { facts, components, names } = found.value;
  const flavorOf = await flavorsOf(env, components);
  const own = components.filter((component) => !isProtected(component));
  const isOwn = facts !== null && !isProtectedStack(facts);
  return ok({
    describe: inBoth((program) => description(program, "stack", facts?.name ?? ref)),
    make: commandsOf({
      ...noChange,
      components: own.map((each) => ({ before: null, after: componentFacts(each, flavorOf(each), names) })),
      stacks: isOwn ? [{ before: null, after: facts }] : [],
    }),
  });
}

/** The names of the attached secrets, looked up while the database can be asked. */
function attachedNames(components: readonly Component[], nameOf: (id: string) => string): (id: string) => string {
  const names = new Map(components.flatMap(({ secrets }) => secrets.map((id) => [id, nameOf(id)] as const)));
  return (id) => names.get(id) ?? id;
}
