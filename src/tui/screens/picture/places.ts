import { type ComponentTypeId, componentType, componentTypeIds, requiredTypes } from "../../../core/componentType.ts";
import { visible } from "../../../core/visible.ts";
import type { ComponentPart } from "../../../usecases/component/view.ts";
import { widthOf } from "../../widgets/cells.ts";
import { tellingFact } from "../tellingFact.ts";
import type { BoxRow } from "./box.ts";

/** What is drawn of a component. */
export type DrawnPart = Pick<ComponentPart, "name" | "flavor" | "shown">;

/** What a stack holds, by type. */
export type DrawnParts = Readonly<Partial<Record<ComponentTypeId, readonly DrawnPart[]>>>;

/** A type in the picture. */
export interface Place {
  readonly type: ComponentTypeId;
  readonly title: string;
  readonly rows: readonly BoxRow[];
  /** What says most about it; null: nothing does. */
  readonly fact: BoxRow | null;
  /** The cells that its longest row takes. */
  readonly wants: number;
}

/** What the stack holds and what it needs, in the order of the types. */
export function placesOf(parts: DrawnParts): readonly Place[] {
  return componentTypeIds.flatMap((type): readonly Place[] => {
    const held = parts[type] ?? [];
    if (held.length === 0 && !requiredTypes.includes(type)) return [];
    const rows: readonly BoxRow[] =
      held.length === 0 ? [[{ text: "needed", style: "bad" }]] : held.map((part) => rowOf(part, held.length > 1));
    const fact = tellingFact(held[0]);
    const factRow: BoxRow = [{ text: fact, style: "dim" }];
    const { title } = componentType(type);
    const wants = Math.max(widthOf(title), ...rows.map(cellsIn), cellsIn(factRow));
    return [{ type, title, rows, fact: fact === "" ? null : factRow, wants }];
  });
}

function rowOf({ name, flavor }: DrawnPart, isOneOfMany: boolean): BoxRow {
  const same = name === flavor && !isOneOfMany;
  return same ? [{ text: name }] : [{ text: name }, { text: `  ${flavor}`, style: "dim" }];
}

function cellsIn(row: BoxRow): number {
  return row.reduce((sum, { text }) => sum + widthOf(visible(text)), 0);
}
