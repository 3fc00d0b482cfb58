import { type ComponentTypeId, componentType, componentTypes } from "../../../core/componentType.ts";
import type { ComponentPart } from "../../../usecases/component/view.ts";
import type { StackView } from "../../../usecases/stack/view.ts";
import { countOf } from "../../state/composition.ts";
import type { StackRow } from "../../state/stackRows.ts";
import { fit } from "../../widgets/cells.ts";
import type { Line, Span } from "../../widgets/line.ts";
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

/** The picture of a stack: a line for each type it holds, defaults first. */
export function stackPicture(stack: StackView): readonly Line[] {
  const lines: Line[] = componentTypes.flatMap((type) => slotLines(type.id, stack.parts[type.id] ?? []));
  const labels = Object.entries(stack.labels).map(([key, value]) => `${key}=${value}`);
  if (labels.length > 0)
    lines.push("", [{ text: "labels".padEnd(titleWidth), style: "dim" }, { text: labels.join(", ") }]);
  return stack.description ? [stack.description, "", ...lines] : lines;
}

/** The longest title of a type, and a gap. */
const titleWidth = Math.max(...componentTypes.map((type) => type.title.length)) + 2;

function slotLines(type: ComponentTypeId, parts: readonly ComponentPart[]): readonly Line[] {
  return parts.map((part, i): Line => {
    const title = i === 0 ? componentType(type).title : "";
    return [
      { text: title.padEnd(titleWidth), style: "dim" },
      { text: part.name },
      { text: `  ${part.flavor}`, style: "dim" },
      ...fact(part),
    ];
  });
}

function fact(part: ComponentPart): readonly Span[] {
  for (const field of telling) {
    const value = part.shown[field];
    if (value !== undefined && value !== null) return [{ text: `  ${valueText(value)}`, style: "dim" }];
  }
  return [];
}
