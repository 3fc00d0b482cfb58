import { type ComponentTypeId, componentType, componentTypeIds } from "../../core/componentType.ts";
import type { DiffRow } from "../../core/diff/row.ts";
import { componentRows } from "./componentRows.ts";
import type { ComponentSide, GoneSide, SideSlots } from "./side.ts";

type Part = ComponentSide | GoneSide;

/** What differs between two compositions, slot by slot: other components, another order, and what differs inside of those that stand for each other. */
export function slotRows(left: SideSlots, right: SideSlots): readonly DiffRow[] {
  return componentTypeIds.flatMap((type) => rowsOfSlot(type, left[type] ?? [], right[type] ?? [], insideRows));
}

/** The same without what differs inside of components. */
export function namesOfSlotsRows(left: SideSlots, right: SideSlots): readonly DiffRow[] {
  return componentTypeIds.flatMap((type) => rowsOfSlot(type, left[type] ?? [], right[type] ?? [], () => []));
}

function rowsOfSlot(
  type: ComponentTypeId,
  left: readonly Part[],
  right: readonly Part[],
  inside: typeof insideRows,
): readonly DiffRow[] {
  const group = [componentType(type).title];
  const gone = left.filter(({ name }) => right.every((each) => each.name !== name));
  const come = right.filter(({ name }) => left.every((each) => each.name !== name));
  const kept = left.flatMap((one) => {
    const other = right.find(({ name }) => name === one.name);
    return other === undefined ? [] : inside(one, other, [...group, one.name]);
  });
  if (gone.length === 0 && come.length === 0) return [...orderRows(left, right, group), ...kept];
  const pairs = Array.from({ length: Math.max(gone.length, come.length) }, (_, i) =>
    pairRows(gone[i], come[i], group, inside),
  );
  return [...pairs.flat(), ...kept];
}

/** One component that stands for another one, or for none. */
function pairRows(
  left: Part | undefined,
  right: Part | undefined,
  group: readonly string[],
  inside: typeof insideRows,
): readonly DiffRow[] {
  const name = "component";
  if (left === undefined) return right === undefined ? [] : [{ group, name, kind: "added", right: textOf(right) }];
  if (right === undefined) return [{ group, name, kind: "removed", left: textOf(left) }];
  const row: DiffRow = { group, name, kind: "changed", left: textOf(left), right: textOf(right) };
  return [row, ...inside(left, right, [...group, `${left.name} and ${right.name}`])];
}

function insideRows(left: Part, right: Part, group: readonly string[]): readonly DiffRow[] {
  return left === right || "gone" in left || "gone" in right ? [] : componentRows(left, right, group);
}

function orderRows(left: readonly Part[], right: readonly Part[], group: readonly string[]): readonly DiffRow[] {
  if (left.every(({ name }, i) => name === right[i]?.name)) return [];
  const names = (parts: readonly Part[]): string => parts.map(({ name }) => name).join(", ");
  return [{ group, name: "order", kind: "changed", left: names(left), right: names(right) }];
}

function textOf(part: Part): string {
  return "gone" in part ? "gone" : `${part.name} (${part.flavor})`;
}
