import { withArticle } from "../../core/article.ts";
import { type Component, isProtected } from "../../core/component.ts";
import { type ComponentTypeId, componentType } from "../../core/componentType.ts";
import { failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { View } from "../../database/view.ts";
import type { Env } from "../env.ts";
import { type ReferenceOptions, resolveReference } from "../reference.ts";
import { whichActive } from "../stack/whichActive.ts";

/** Finds a component of a type by what names it. Errors: not-found, ambiguous. */
export function findComponent(
  view: View,
  type: ComponentTypeId,
  ref: string,
  match: ReferenceOptions["match"],
): Result<Component> {
  const what = componentType(type).title;
  const exact = view.components.get(ref);
  const known = exact?.type === type ? exact : view.components.byName(type, ref);
  if (known !== undefined) return ok(known);
  return resolveReference(view.components.list({ type }), ref, { what, match, at: { type, component: ref } });
}

/** As `findComponent`; without a text the active stack's component of the type is meant. Errors: not-found, ambiguous. */
export function findComponentOrActive(
  env: Env,
  view: View,
  type: ComponentTypeId,
  ref: string | undefined,
  match: ReferenceOptions["match"],
): Result<Component> {
  if (ref !== undefined) return findComponent(view, type, ref, match);
  const active = whichActive(env, view);
  if (!active.ok) return active;
  const { stack } = active.value;
  const [id] = stack.components[type] ?? [];
  const component = id === undefined ? undefined : view.components.get(id);
  if (component !== undefined) return ok(component);
  const { title } = componentType(type);
  const message = `The active stack ${stack.name} has no ${title}.`;
  return err(failure("not-found", message, { at: { type, stack: stack.name }, hint: `Name the ${title}.` }));
}

/** As `findComponentOrActive`, for a change: one of the components that are always there is refused. Errors: not-found, ambiguous, protected. */
export function findChangeable(
  env: Env,
  view: View,
  type: ComponentTypeId,
  ref: string | undefined,
): Result<Component> {
  const found = findComponentOrActive(env, view, type, ref, "strict");
  if (!found.ok || !isProtected(found.value)) return found;
  const { title } = componentType(type);
  return err(
    failure("protected", `The ${title} ${found.value.name} is always there and cannot be changed or deleted.`, {
      at: { type, component: found.value.name },
      hint: `Register ${withArticle(title)} of your own, or copy this one under another name.`,
    }),
  );
}
