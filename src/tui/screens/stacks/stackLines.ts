import { componentTypes } from "../../../core/componentType.ts";
import type { ComponentPart } from "../../../usecases/component/view.ts";
import type { StackView } from "../../../usecases/stack/view.ts";
import { countOf } from "../../state/composition.ts";
import type { StackRow } from "../../state/stackRows.ts";
import { fit, widthOf } from "../../widgets/cells.ts";
import type { Line } from "../../widgets/line.ts";
import { valueText } from "../describe.ts";

/** The fields that say most about a component at a glance, in the order of preference. */
const telling = [
  "path",
  "uri",
  "kubernetes_context",
  "tracking_uri",
  "project_name",
  "role",
  "slack_channel_id",
] as const;

/** One line of the home screen: active or draft mark, name, orchestrator and store, number of components. */
export function stackLine(row: StackRow, nameWidth: number): Line {
  if (row.kind === "draft")
    return [
      { text: " ! ", style: "warn" },
      { text: fit(row.draft.title, nameWidth) },
      { text: "  not saved yet", style: "warn" },
    ];
  const { stack } = row;
  const flavors = [stack.parts.orchestrator, stack.parts.artifact_store].flatMap((parts) => parts?.slice(0, 1) ?? []);
  const parts = countOf(stack.components);
  return [
    stack.active ? { text: " ● ", style: "ok" } : { text: "   " },
    { text: fit(stack.name, nameWidth) },
    { text: `  ${[...new Set(flavors.map((part) => part.flavor))].join(" · ").padEnd(22)}`, style: "dim" },
    { text: `${parts} parts`, style: "dim" },
  ];
}

/** The picture of a stack: a line for each type that it holds, with names, flavors and what says most about the default. */
export function stackPicture(stack: StackView): readonly Line[] {
  const slots = componentTypes.flatMap(({ title, id }) => {
    const parts = stack.parts[id] ?? [];
    return parts.length === 0
      ? []
      : [{ title, names: joined(parts, "name"), flavors: joined(parts, "flavor"), fact: factOf(parts[0]) }];
  });
  const nameWidth = columnWidth(slots.map(({ names }) => names));
  const flavorWidth = columnWidth(slots.map(({ flavors }) => flavors));
  const lines: Line[] = slots.map(
    ({ title, names, flavors, fact }): Line => [
      { text: title.padEnd(titleWidth), style: "dim" },
      { text: fit(names, nameWidth) },
      { text: `  ${fit(flavors, flavorWidth)}`, style: "dim" },
      { text: fact === undefined ? "" : `  ${fact}` },
    ],
  );
  const labels = Object.entries(stack.labels).map(([key, value]) => `${key}=${value}`);
  if (labels.length > 0)
    lines.push("", [{ text: "labels".padEnd(titleWidth), style: "dim" }, { text: labels.join(", ") }]);
  return stack.description ? [stack.description, "", ...lines] : lines;
}

/** The longest title of a type, and a gap. */
const titleWidth = Math.max(...componentTypes.map((type) => type.title.length)) + 2;
const widestColumn = 24;

function columnWidth(texts: readonly string[]): number {
  return Math.min(widestColumn, Math.max(0, ...texts.map(widthOf)));
}

function joined(parts: readonly ComponentPart[], key: "name" | "flavor"): string {
  return parts.map((part) => part[key]).join(", ");
}

function factOf(part: ComponentPart | undefined): string | undefined {
  const values = telling.map((field) => part?.shown[field] ?? null);
  const found = values.find((value) => value !== null);
  return found === undefined || found === null ? undefined : valueText(found);
}
