import type { Shape } from "../../core/field/shape.ts";
import { isList, type Value } from "../../core/value/value.ts";

/** The texts that the items of a list can be: such a list opens as boxes to check; undefined for any other shape. */
export function checkOptions(shape: Shape): readonly string[] | undefined {
  return shape.kind === "list" && shape.item.kind === "choice" ? shape.item.options : undefined;
}

/** Tells whether an option is in the list. */
export function isChecked(list: Value | undefined, option: string): boolean {
  return isList(list) && list.includes(option);
}
