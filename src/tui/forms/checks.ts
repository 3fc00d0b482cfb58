import type { Shape } from "../../core/field/shape.ts";
import { isList, type Value } from "../../core/value/value.ts";
import type { FormState } from "./formState.ts";
import { changed, withValue } from "./history.ts";
import type { FormRow } from "./rows.ts";
import { getAt } from "./valueAt.ts";

/** The texts that the items of a list can be: such a list opens as boxes to check; undefined for any other shape. */
export function checkOptions(shape: Shape): readonly string[] | undefined {
  return shape.kind === "list" && shape.item.kind === "choice" ? shape.item.options : undefined;
}

/** Tells whether an option is in the list. */
export function isChecked(list: Value | undefined, option: string): boolean {
  return isList(list) && list.includes(option);
}

/** Puts the option of a row into its list or takes it out. What is in the list stays in its order, a new one comes last. */
export function toggleOption(state: FormState, row: FormRow): FormState {
  const path = row.path.slice(0, -1);
  const list = getAt(state.values, path);
  const items = isList(list) ? list : [];
  const next = isChecked(items, row.label) ? items.filter((each) => each !== row.label) : [...items, row.label];
  return changed(state, row.path, withValue(state, path, next));
}
