import type { ComponentTypeId } from "../../core/componentType.ts";
import { ok, type Result } from "../../core/result.ts";
import { read } from "../access.ts";
import type { Env } from "../env.ts";
import { allOf, changeEach, namesText } from "../several.ts";
import { changedTexts } from "../textMap.ts";
import { findChangeable } from "./find.ts";
import type { ComponentView } from "./view.ts";
import { componentView, surroundingsOf } from "./viewOf.ts";

/** Which labels of which components change. */
export interface LabelComponents {
  readonly type: ComponentTypeId;
  /** Exact names, ids or prefixes of ids. */
  readonly refs: readonly string[];
  /** Added to the labels that are there. */
  readonly labels?: Readonly<Record<string, string>>;
  readonly removeLabels?: readonly string[];
}

/** Labels several components of a type as one change, all of them or none. Errors: not-found, ambiguous, protected, for each. */
export async function labelComponents(env: Env, input: LabelComponents): Promise<Result<readonly ComponentView[]>> {
  const { type, refs, labels, removeLabels } = input;
  const found = read(env, (view) => allOf(refs, (ref) => findChangeable(env, view, type, ref)));
  if (!found.ok) return found;
  const title = `label ${type} ${namesText(found.value.map(({ name }) => name))}`;
  return changeEach(env, title, found.value, (tx, { id }): Result<ComponentView> => {
    const component = findChangeable(env, tx, type, id);
    if (!component.ok) return component;
    const changed = changedTexts(component.value.labels, labels, removeLabels);
    const saved = tx.components.put({ ...component.value, labels: changed });
    return saved.ok ? ok(componentView(saved.value, surroundingsOf(env, tx))) : saved;
  });
}
