import { type DiffRow, diffRows } from "../../core/diff/row.ts";
import { type Configuration, objectOf } from "../../core/value/value.ts";
import type { ComponentSide, SideValues } from "./side.ts";

/** Said of secret values that cannot be compared without the key. */
const locked = "may differ: the key to the secrets is not there";

/**
 * What differs between two components of a type apart from their names: flavor, configuration, connector, labels, variables, secrets. Secret values are not
 * told. Null: there is nothing on that side.
 */
export function componentRows(
  left: ComponentSide | null,
  right: ComponentSide | null,
  group: readonly string[] = [],
): readonly DiffRow[] {
  return [
    ...diffRows(factsOf(left), factsOf(right), group),
    ...configurationRows(left?.values() ?? nothing, right?.values() ?? nothing, group),
    ...diffRows(left?.labels ?? {}, right?.labels ?? {}, [...group, "labels"]),
    ...diffRows(left?.environment ?? {}, right?.environment ?? {}, [...group, "environment"]),
  ];
}

const nothing: SideValues = { open: objectOf([]), clear: objectOf([]), sealed: {}, hidden: [] };

/** What is not a matter of the flavor's fields. */
function factsOf(side: ComponentSide | null): Configuration {
  if (side === null) return objectOf([]);
  const { flavor, connector, secrets } = side;
  const { name = null, resourceId = null } = connector ?? {};
  return objectOf([
    ["flavor", flavor],
    ...(connector === null ? [] : ([["connector", { name, ...(resourceId === null ? {} : { resourceId }) }]] as const)),
    ...(secrets.length === 0 ? [] : ([["secrets", secrets]] as const)),
  ]);
}

function configurationRows(left: SideValues, right: SideValues, group: readonly string[]): readonly DiffRow[] {
  const hidden = { left: left.hidden, right: right.hidden };
  if (left.open !== undefined && right.open !== undefined) return diffRows(left.open, right.open, group, hidden);
  // Without the key every pair of secret values counts as different, since nobody can tell; but for the same cipher text.
  return diffRows(markedAs("left", left, right), markedAs("right", right, left), group, hidden).map((row) =>
    row.left === row.right ? { ...row, note: locked } : row,
  );
}

function markedAs(mark: string, { clear, sealed }: SideValues, other: SideValues): Configuration {
  const marks = Object.entries(sealed).map(
    ([field, cipher]) => [field, other.sealed[field] === cipher ? cipher : mark] as const,
  );
  return objectOf([...Object.entries(clear), ...marks]);
}
