import type { Component } from "../../core/component.ts";
import { type DiffRow, diffRows } from "../../core/diff/row.ts";
import { type Configuration, objectOf } from "../../core/value/value.ts";
import type { View } from "../../database/view.ts";
import { openConfiguration } from "../component/sealing.ts";
import type { Env } from "../env.ts";

/** Said of secret values that cannot be compared without the key. */
const locked = "may differ: the key to the secrets is not there";

/** What differs between two components of a type apart from their names: flavor, configuration, connector, labels, variables, secrets. Secret values are not told. */
export function componentRows(
  env: Env,
  view: View,
  left: Component,
  right: Component,
  group: readonly string[] = [],
): readonly DiffRow[] {
  return [
    ...diffRows(factsOf(view, left), factsOf(view, right), group),
    ...configurationRows(env, left, right, group),
    ...diffRows(left.labels, right.labels, [...group, "labels"]),
    ...diffRows(left.environment, right.environment, [...group, "environment"]),
  ];
}

/** What is not a matter of the flavor's fields. */
function factsOf(view: View, { flavor, connector, secrets }: Component): Configuration {
  const { name = null, resourceId = null } = connector ?? {};
  return objectOf([
    ["flavor", flavor],
    ...(connector === null ? [] : ([["connector", { name, ...(resourceId === null ? {} : { resourceId }) }]] as const)),
    ...(secrets.length === 0 ? [] : ([["secrets", secrets.map((id) => view.secrets.get(id)?.name ?? id)]] as const)),
  ]);
}

function configurationRows(env: Env, left: Component, right: Component, group: readonly string[]): readonly DiffRow[] {
  const hidden = { left: Object.keys(left.sealed), right: Object.keys(right.sealed) };
  const [openLeft, openRight] = [openConfiguration(env, left.id, left), openConfiguration(env, right.id, right)];
  if (openLeft.ok && openRight.ok) return diffRows(openLeft.value, openRight.value, group, hidden);
  // Without the key every pair of secret values counts as different, since nobody can tell.
  return diffRows(markedAs(left, "left"), markedAs(right, "right"), group, hidden).map((row) =>
    row.left === row.right ? { ...row, note: locked } : row,
  );
}

function markedAs({ configuration, sealed }: Component, side: string): Configuration {
  return objectOf([...Object.entries(configuration), ...Object.keys(sealed).map((field) => [field, side] as const)]);
}
