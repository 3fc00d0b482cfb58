import { type DiffRow, diffRows } from "../../core/diff/row.ts";
import { type Configuration, objectOf } from "../../core/value/value.ts";
import type { StackSide } from "./side.ts";
import { slotRows } from "./slotRows.ts";

/** What differs between two stacks apart from their names: what they say of themselves, their composition, and what is inside of components that stand for each other. */
export function stackRows(left: StackSide, right: StackSide): readonly DiffRow[] {
  return [...ownRows(left, right), ...slotRows(left.components, right.components)];
}

/** What two stacks say of themselves. Null: there is nothing on that side. */
export function ownRows(left: StackSide | null, right: StackSide | null): readonly DiffRow[] {
  return [
    ...diffRows(factsOf(left), factsOf(right)),
    ...diffRows(left?.labels ?? {}, right?.labels ?? {}, ["labels"]),
    ...diffRows(left?.environment ?? {}, right?.environment ?? {}, ["environment"]),
  ];
}

function factsOf(side: StackSide | null): Configuration {
  const { description = null, secrets = [] } = side ?? {};
  return objectOf([
    ...(description === null ? [] : ([["description", description]] as const)),
    ...(secrets.length === 0 ? [] : ([["secrets", secrets]] as const)),
  ]);
}
