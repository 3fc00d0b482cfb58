import type { Component } from "../../core/component.ts";
import { type ComponentTypeId, componentType, componentTypeIds } from "../../core/componentType.ts";
import type { DiffRow } from "../../core/diff/row.ts";
import type { Composition } from "../../core/stack.ts";
import type { View } from "../../database/view.ts";
import type { Env } from "../env.ts";
import { componentRows } from "./componentRows.ts";

/** What differs between two compositions, slot by slot: other components, another order, and what differs inside of those that stand for each other. */
export function slotRows(env: Env, view: View, left: Composition, right: Composition): readonly DiffRow[] {
  return componentTypeIds.flatMap((type) => rowsOfSlot(env, view, type, left[type] ?? [], right[type] ?? []));
}

function rowsOfSlot(
  env: Env,
  view: View,
  type: ComponentTypeId,
  left: readonly string[],
  right: readonly string[],
): readonly DiffRow[] {
  const group = [componentType(type).title];
  const gone = left.filter((id) => !right.includes(id));
  const come = right.filter((id) => !left.includes(id));
  if (gone.length === 0 && come.length === 0) return orderRows(view, left, right, group);
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, i) =>
    pairRows(env, view, gone[i], come[i], group),
  ).flat();
}

/** One component that stands for another one, or for none. */
function pairRows(
  env: Env,
  view: View,
  left: string | undefined,
  right: string | undefined,
  group: readonly string[],
): readonly DiffRow[] {
  const name = "component";
  if (left === undefined)
    return right === undefined ? [] : [{ group, name, kind: "added", right: textOf(view, right) }];
  if (right === undefined) return [{ group, name, kind: "removed", left: textOf(view, left) }];
  const row: DiffRow = { group, name, kind: "changed", left: textOf(view, left), right: textOf(view, right) };
  const [one, other] = [view.components.get(left), view.components.get(right)];
  if (one === undefined || other === undefined) return [row];
  const inside = [...group, `${one.name} and ${other.name}`];
  return [row, ...componentRows(env, view, one, other, inside)];
}

function orderRows(
  view: View,
  left: readonly string[],
  right: readonly string[],
  group: readonly string[],
): readonly DiffRow[] {
  if (left.every((id, i) => id === right[i])) return [];
  const names = (ids: readonly string[]): string => ids.map((id) => nameOf(view.components.get(id), id)).join(", ");
  return [{ group, name: "order", kind: "changed", left: names(left), right: names(right) }];
}

function textOf(view: View, id: string): string {
  const component = view.components.get(id);
  return component === undefined ? "gone" : `${component.name} (${component.flavor})`;
}

function nameOf(component: Component | undefined, id: string): string {
  return component?.name ?? id;
}
