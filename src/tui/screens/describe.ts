import { beginningOf } from "../../core/beginning.ts";
import { componentType } from "../../core/componentType.ts";
import { textOrJson } from "../../core/value/json.ts";
import { visible } from "../../core/visible.ts";
import type { ComponentView } from "../../usecases/component/view.ts";
import { rememberFor } from "../state/rememberLast.ts";
import { fit, widthOf } from "../widgets/cells.ts";
import type { Line } from "../widgets/line.ts";

/** Longer names of fields are cut. */
const widestName = 40;
/** Cells that stay for what they hold, such as `list of text`. */
const valueRoom = 12;

/** The cells of a column of names beside what they hold, for which so much room stays as it takes, or enough to be wrapped. */
export function nameWidthIn(width: number, rows: Pairs): number {
  const held = Math.min(valueRoom, Math.max(0, ...rows.map(([, value]) => widthOf(visible(value)))));
  const room = Math.max(0, Math.min(widestName, width - held - gap.length));
  return Math.min(room, Math.max(0, ...rows.map(([name]) => widthOf(visible(name)))));
}

const gap = "  ";

/** Everything about a component: what is set, where it is used, what hangs on it; to be wrapped to `width` cells. A thousand stacks may use it. */
export const componentLines = rememberFor(linesOfComponent);

function linesOfComponent(component: ComponentView, width: number): readonly Line[] {
  const { name, flavor, type, usedBy, labels, environment, attached, connector } = component;
  const pairs = (title: string, rows: Pairs): readonly Line[] => pairLines(title, rows, width);
  return [
    [
      { text: name, style: "strong" },
      { text: `  ${flavor} ${componentType(type).title}`, style: "dim" },
    ],
    "",
    ...pairs(
      "Configuration",
      Object.entries(component.shown).map(([key, value]) => [key, textOrJson(value)]),
    ),
    ...pairs("Labels", Object.entries(labels)),
    ...pairs("Environment", Object.entries(environment)),
    ...pairs(
      "Secrets",
      attached.map((secret) => [secret.name, "all its keys become variables"]),
    ),
    ...(connector === null ? [] : pairs("Connector", [[connector.name, connector.resourceId ?? ""]])),
    [{ text: "Used by", style: "accent" }],
    ...(usedBy.length === 0
      ? [[{ text: "no stack yet", style: "dim" as const }]]
      : usedBy.map((stack): Line => [{ text: stack.name }])),
  ];
}

type Pairs = readonly (readonly [string, string])[];

/** Names on the left, what they hold on the right, under a heading. */
function pairLines(title: string, rows: Pairs, width: number): readonly Line[] {
  if (rows.length === 0) return [];
  const nameWidth = nameWidthIn(width, rows);
  return [
    [{ text: title, style: "accent" }],
    ...rows.map(
      ([key, value]): Line => [
        { text: fit(visible(key), nameWidth) + gap, style: "dim" },
        { text: beginningOf(value), hangs: true },
      ],
    ),
    "",
  ];
}
