import { componentTypes } from "../../../core/componentType.ts";
import { visible } from "../../../core/visible.ts";
import type { ComponentPart } from "../../../usecases/component/view.ts";
import type { StackView } from "../../../usecases/stack/view.ts";
import { cut, fit, widthOf } from "../../widgets/cells.ts";
import type { Line } from "../../widgets/line.ts";
import { type ColumnCut, cells, columnWidths, gap, totalOf, widestOf } from "../columns.ts";
import { tellingFact } from "../tellingFact.ts";

/** A type that a stack holds. */
interface Slot {
  readonly title: string;
  readonly names: string;
  readonly flavors: string;
  /** What says most about the default component, such as an address; empty: nothing does. */
  readonly fact: string;
}

/** The picture of a stack: a line for each type that it holds, with names, flavors and what says most about the default. To be wrapped to `width` cells. */
export function stackPicture(stack: StackView, width: number, height: number): readonly Line[] {
  const slots = componentTypes.flatMap(({ title, id }): readonly Slot[] => {
    const parts = stack.parts[id] ?? [];
    return parts.length === 0
      ? []
      : [{ title, names: joined(parts, "name"), flavors: joined(parts, "flavor"), fact: tellingFact(parts[0]) }];
  });
  const lines = [...slotLines(slots, width, height)];
  const labels = Object.entries(stack.labels).map(([key, value]) => `${key}=${value}`);
  if (labels.length > 0)
    lines.push("", [
      { text: fit("labels", titleWidthOf(slots)) + gap, style: "dim" },
      { text: labels.join(", "), hangs: true },
    ]);
  return stack.description ? [stack.description, "", ...lines] : lines;
}

const widestColumn = 24;
const usualFlavor = 10;
/** An address that is cut to fewer cells says nothing. */
const shortFact = 12;

/** What gives way where not all fits beside each other. Facts first, since those that are cut go below; if that takes too much height, flavors. */
const besideCuts: readonly (readonly ColumnCut[])[] = [
  [
    [3, shortFact],
    [2, usualFlavor],
    [1, 16],
  ],
  [
    [2, usualFlavor],
    [3, shortFact],
    [1, 16],
  ],
];

/** All beside each other; where there is no room for it, but height, flavors and facts below the names; else flavors are cut first. */
function slotLines(slots: readonly Slot[], width: number, height: number): readonly Line[] {
  const wanted = [
    titleWidthOf(slots),
    widestOf(slots, (slot) => slot.names, widestColumn),
    widestOf(slots, (slot) => slot.flavors, widestColumn),
    widestOf(slots, (slot) => slot.fact, width),
  ];
  for (const cuts of besideCuts) {
    const columns = columnWidths(wanted, width, cuts);
    if (totalOf(columns) > width) continue;
    const beside = slots.flatMap((slot) => besideLines(slot, columns, width));
    if (beside.length <= height) return beside;
  }
  if (2 * slots.length <= height) return slots.flatMap((slot) => stackedLines(slot, wanted[0] ?? 0, width));
  const narrow = columnWidths(wanted, width, [
    [2, 0],
    [1, 12],
    [3, 0],
  ]);
  return slots.map((slot) => slotLine(slot, narrow));
}

/** The fact stands beside the flavors, or below the names where it does not fit. */
function besideLines(slot: Slot, columns: readonly number[], width: number): readonly Line[] {
  if (widthOf(visible(slot.fact)) <= (columns[3] ?? 0)) return [slotLine(slot, columns)];
  const start = (columns[0] ?? 0) + gap.length;
  return [
    slotLine({ ...slot, fact: "" }, columns),
    [{ text: " ".repeat(start) }, { text: cut(visible(slot.fact), width - start) }],
  ];
}

/** Flavors and fact stand in a row of their own. */
function stackedLines({ title, names, flavors, fact }: Slot, titleWidth: number, width: number): readonly Line[] {
  const flavorWidth = Math.min(widthOf(visible(flavors)), fact === "" ? width : widestColumn);
  const below = cells([
    { text: flavors, width: flavorWidth, style: "dim" },
    { text: fact, width: fact === "" ? 0 : width - 2 * gap.length - flavorWidth },
  ]);
  return [
    cells([
      { text: title, width: titleWidth, style: "dim" },
      { text: names, width: width - titleWidth - gap.length },
    ]),
    [{ text: gap }, ...below],
  ];
}

function slotLine({ title, names, flavors, fact }: Slot, columns: readonly number[]): Line {
  const [titleWidth = 0, nameWidth = 0, flavorWidth = 0, factWidth = 0] = columns;
  return cells([
    { text: title, width: titleWidth, style: "dim" },
    { text: names, width: nameWidth },
    // What has no fact behind it may take its place.
    { text: flavors, width: fact === "" ? totalOf([flavorWidth, factWidth]) : flavorWidth, style: "dim" },
    { text: fact, width: fact === "" ? 0 : factWidth },
  ]);
}

function titleWidthOf(slots: readonly Slot[]): number {
  return Math.max("labels".length, ...slots.map(({ title }) => title.length));
}

function joined(parts: readonly ComponentPart[], key: "name" | "flavor"): string {
  return parts.map((part) => part[key]).join(", ");
}
