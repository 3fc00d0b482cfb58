import { isProtected } from "../../core/component.ts";
import type { ComponentTypeId } from "../../core/componentType.ts";
import { type Failure, failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { didYouMean } from "../../core/suggest.ts";
import type { View } from "../../database/view.ts";
import type { ComponentSide, StackSide } from "../comparison/side.ts";
import { storedSides } from "../comparison/storedSides.ts";
import { hiddenFields } from "../component/sealing.ts";
import type { Env } from "../env.ts";
import { isProtectedStack } from "../stack/viewOf.ts";
import { type Planned, type PlannedComponent, planIn } from "./plan.ts";
import type { Prepared } from "./prepare.ts";

/**
 * A stack of a file as it is compared, whatever is stored under the same names. Without a name the file has to have one stack only. Errors: bad-data (as
 * `planFiles`), not-found (no such stack in it), ambiguous (several).
 */
export function fileStackSide(env: Env, view: View, prepared: Prepared, name: string | undefined): Result<StackSide> {
  const planned = planIn(env, withoutFileThings(view, prepared), prepared);
  if (!planned.ok) return planned;
  const stack = stackNamed(planned.value, name, prepared.files);
  if (!stack.ok) return stack;
  const stored = storedSides(env, view);
  const sides = new Map(planned.value.components.map((each) => [each.component.id, plannedSide(view, each)]));
  const slots = Object.entries(stack.value.components).map(([type, ids]) => {
    const parts = ids.map((id) => sides.get(id) ?? stored.slots({ [type]: [id] })[type as ComponentTypeId]?.[0]);
    return [type, parts.filter((part) => part !== undefined)] as const;
  });
  return ok({ ...stored.stack({ ...stack.value, ...noTimes, components: {} }), components: Object.fromEntries(slots) });
}

const noTimes = { created: "", updated: "" };

/** What is stored under the names of the file does not count: neither its flavor nor what it holds. */
function withoutFileThings(view: View, { components, stacks }: Prepared): View {
  const own = new Set(components.map(({ thing }) => `${thing.type}/${thing.name}`));
  const stackNames = new Set(stacks.map(({ thing }) => thing.name));
  const isHidden = (type: ComponentTypeId, name: string) => own.has(`${type}/${name}`) && !isProtected({ type, name });
  return {
    ...view,
    components: {
      ...view.components,
      byName: (type, name) => (isHidden(type, name) ? undefined : view.components.byName(type, name)),
    },
    stacks: {
      ...view.stacks,
      byName: (name) => {
        const isHidden = stackNames.has(name) && !isProtectedStack({ name });
        return isHidden ? undefined : view.stacks.byName(name);
      },
    },
  };
}

function stackNamed(
  { stacks }: Planned,
  name: string | undefined,
  files: readonly string[],
): Result<Planned["stacks"][number]["stack"]> {
  const names = stacks.map(({ stack }) => stack.name);
  const [only, more] = stacks;
  const found = name === undefined && more === undefined ? only : stacks.find(({ stack }) => stack.name === name);
  if (found !== undefined) return ok(found.stack);
  return err(noStack(files.join(", "), name, names));
}

function noStack(file: string, name: string | undefined, names: readonly string[]): Failure {
  const list = names.length === 0 ? "It has none." : `It has ${names.slice(0, 5).join(", ")}.`;
  if (name !== undefined) {
    const hint = didYouMean(name, names) ?? list;
    return failure("not-found", `There is no stack ${name} in ${file}.`, { hint });
  }
  if (names.length === 0) return failure("not-found", `There is no stack in ${file}.`);
  const hint = `Name it behind a #: ${file}#${names[0]}`;
  return failure("ambiguous", `There are ${names.length} stacks in ${file}.`, { hint });
}

function plannedSide(view: View, { component, configuration, flavor }: PlannedComponent): ComponentSide {
  const { name, connector, labels, environment } = component;
  const hidden = hiddenFields(flavor.fields, configuration);
  return {
    ...{ name, connector, labels, environment },
    flavor: component.flavor,
    secrets: component.secrets.map((id) => view.secrets.get(id)?.name ?? id),
    values: () => ({ open: configuration, clear: configuration, sealed: {}, hidden }),
  };
}
