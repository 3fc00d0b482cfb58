import { type ComponentTypeId, componentType, componentTypeIds } from "../../core/componentType.ts";
import { failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { Stack } from "../../core/stack.ts";
import type { View } from "../../database/view.ts";
import { findComponent } from "../component/find.ts";
import type { ComponentRefs } from "../composition/refs.ts";
import type { Env } from "../env.ts";
import { changeStack } from "./change.ts";
import type { SavedStack } from "./register.ts";

/** Which types a stack shall hold no more. */
export interface RemoveFromStack {
  /** Absent: the active stack. */
  readonly ref?: string;
  readonly types: readonly ComponentTypeId[];
}

/** Which of a stack's components become the defaults of their types. */
export interface SetDefaultComponents {
  /** Absent: the active stack. */
  readonly ref?: string;
  readonly components: Readonly<Partial<Record<ComponentTypeId, string>>>;
}

/** Takes all components of some types out of a stack; a type that it does not hold is silently fine. Errors: not-found, ambiguous, protected, invalid-stack (a required type). */
export async function removeFromStack(env: Env, { ref, types }: RemoveFromStack): Promise<Result<SavedStack>> {
  const without = Object.fromEntries(types.map((type) => [type, []]));
  return changeStack(env, { ref, compose: (stack) => ok({ ...stack.components, ...without }) });
}

/** Moves components that the stack holds to the front of their types. Errors: not-found, ambiguous, protected, usage (nothing named). */
export async function setDefaultComponents(env: Env, input: SetDefaultComponents): Promise<Result<SavedStack>> {
  if (Object.values(input.components).every((each) => each === undefined))
    return err(failure("usage", "Name at least one component that shall be the default of its type."));
  return changeStack(env, { ref: input.ref, compose: (stack, view) => reordered(stack, view, input.components) });
}

function reordered(stack: Stack, view: View, defaults: SetDefaultComponents["components"]): Result<ComponentRefs> {
  const components: Partial<Record<ComponentTypeId, readonly string[]>> = { ...stack.components };
  for (const type of componentTypeIds) {
    const ref = defaults[type];
    if (ref === undefined) continue;
    const found = findComponent(view, type, ref, "loose");
    if (!found.ok) return found;
    const { id, name } = found.value;
    const held = stack.components[type] ?? [];
    if (!held.includes(id)) return notHeld(stack, type, name);
    components[type] = [id, ...held.filter((each) => each !== id)];
  }
  return ok(components);
}

function notHeld(stack: Stack, type: ComponentTypeId, name: string): Result<never> {
  const message = `The ${componentType(type).title} ${name} is not in the stack ${stack.name}.`;
  const hint = "Only a component that the stack holds can become its default.";
  return err(failure("not-found", message, { at: { stack: stack.name, type, component: name }, hint }));
}
