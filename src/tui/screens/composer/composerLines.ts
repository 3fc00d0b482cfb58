import { type ComponentTypeId, componentType, componentTypeIds, componentTypes } from "../../../core/componentType.ts";
import { counted } from "../../../core/counted.ts";
import type { Finding } from "../../../core/finding.ts";
import type { FlavorEntry } from "../../../core/flavor.ts";
import type { ComponentView } from "../../../usecases/component/view.ts";
import type { Composed } from "../../state/composer.ts";
import { inSlot } from "../../state/composition.ts";
import { componentsByType } from "../../state/data.ts";
import { flavorsByType } from "../../state/flavorRows.ts";
import { rememberLast } from "../../state/rememberLast.ts";
import type { Line, Span } from "../../widgets/line.ts";
import { widestOf } from "../columns.ts";

/** What is wrong with a composition, by the slot that it belongs to. */
export type Problems = readonly Finding[];

const titleWidth = Math.max(...componentTypes.map((type) => type.title.length)) + 2;
const markWidth = 3;
const nothing = "no flavors yet";
const shortHeld = nothing.length;
const longHeld = 24;

/** The cells that the lines of slots take in so many columns. They follow from what there is to choose, so that no choice moves what is beside the slots. */
export function slotRowWidth(components: readonly ComponentView[], columns: number): number {
  const share = Math.min(longHeld, Math.floor((columns - 72) / 3));
  return markWidth + titleWidth + Math.max(shortHeld, Math.min(share, widestHeld(components))) + 1;
}

/** The most that a slot may hold: of types that allow several, two. */
const widestHeld = rememberLast((components: readonly ComponentView[]): number => {
  const widths = componentTypes.map(({ id, multiple }) => {
    const own = componentsByType(components).get(id) ?? [];
    const width = widestOf(own, ({ name }) => name, longHeld);
    return multiple && own.length > 1 ? 2 * width + ", ".length : width;
  });
  return Math.max(...widths);
});

function heldText(type: ComponentTypeId, now: Composed, names: ReadonlyMap<string, string> | null): string {
  const ids = inSlot(now.components, type);
  return ids.map((id) => names?.get(id) ?? (names === null ? "…" : "gone")).join(", ");
}

/** The types that have neither a component nor a flavor to make one from. */
export const barrenTypes = rememberLast(
  (components: readonly ComponentView[], flavors: readonly FlavorEntry[]): ReadonlySet<ComponentTypeId> =>
    new Set(
      componentTypeIds.filter((type) => !componentsByType(components).has(type) && !flavorsByType(flavors).has(type)),
    ),
);

/** What lines of slots tell beside what is composed. */
export interface SlotFacts {
  /** The names of components by id; null until they are read. */
  readonly names: ReadonlyMap<string, string> | null;
  readonly problems: Problems;
  /** The types of which ZenML adds one by itself. */
  readonly added: ReadonlySet<ComponentTypeId>;
  /** The types of which there is nothing to choose. */
  readonly barren: ReadonlySet<ComponentTypeId>;
}

/** The line of a slot: its state, its type, what it holds. */
export function slotLine(type: ComponentTypeId, now: Composed, { names, problems, added, barren }: SlotFacts): Line {
  const { title, required } = componentType(type);
  const ids = inSlot(now.components, type);
  const held = heldText(type, now, names);
  const emptyText = (): string => {
    if (added.has(type)) return "auto";
    if (barren.has(type)) return nothing;
    return required ? "needed" : "—";
  };
  return [
    slotMark(type, ids, required, problems),
    { text: title.padEnd(titleWidth) },
    held === "" ? { text: emptyText(), style: "dim" } : { text: held },
  ];
}

function slotMark(type: ComponentTypeId, ids: readonly string[], required: boolean, problems: Problems): Span {
  const worst = problems.filter((each) => each.at.type === type && each.severity !== "info");
  if (worst.some((each) => each.severity === "error")) return { text: " ✗ ", style: "bad" };
  if (worst.length > 0) return { text: " ! ", style: "warn" };
  if (ids.length > 0) return { text: " ✓ ", style: "ok" };
  return required ? { text: " ✗ ", style: "bad" } : { text: " · ", style: "dim" };
}

/** "2 problems · not saved", for the header. */
export function composerBadges(problems: Problems, isChanged: boolean): readonly string[] {
  const count = problems.filter((each) => each.severity === "error").length;
  return [...(count === 0 ? [] : [counted(count, "problem")]), ...(isChanged ? ["not saved"] : [])];
}

/** The names of components by id. */
export const namesOf = rememberLast(
  (components: readonly ComponentView[]): ReadonlyMap<string, string> =>
    new Map(components.map((each) => [each.id, each.name])),
);
