import { type ComponentTypeId, componentType, componentTypes } from "../../../core/componentType.ts";
import type { Finding } from "../../../core/finding.ts";
import { flavorKey } from "../../../core/flavor.ts";
import type { LoadedFlavor } from "../../../core/loadedFlavor.ts";
import type { ComponentView } from "../../../usecases/component/view.ts";
import type { Candidate } from "../../state/candidate.ts";
import type { ComposerState } from "../../state/composer.ts";
import { inSlot } from "../../state/composition.ts";
import { rememberLast } from "../../state/rememberLast.ts";
import { fit } from "../../widgets/cells.ts";
import type { Line, Span } from "../../widgets/line.ts";

/** What is wrong with a composition, by the slot that it belongs to. */
export type Problems = readonly Finding[];

const titleWidth = Math.max(...componentTypes.map((type) => type.title.length)) + 2;

/** The line of a slot: its state, its type, what it holds. `names` is null until the components are read. */
export function slotLine(
  type: ComponentTypeId,
  state: ComposerState,
  names: ReadonlyMap<string, string> | null,
  problems: Problems,
): Line {
  const { title, required } = componentType(type);
  const ids = inSlot(state.now.components, type);
  const held = ids.map((id) => names?.get(id) ?? (names === null ? "…" : "gone")).join(", ");
  return [
    slotMark(type, ids, required, problems),
    { text: title.padEnd(titleWidth) },
    held === "" ? { text: required ? "needed" : "—", style: "dim" } : { text: held },
  ];
}

function slotMark(type: ComponentTypeId, ids: readonly string[], required: boolean, problems: Problems): Span {
  const worst = problems.filter((each) => each.at.type === type && each.severity !== "info");
  if (worst.some((each) => each.severity === "error")) return { text: " ✗ ", style: "bad" };
  if (worst.length > 0) return { text: " ! ", style: "warn" };
  if (ids.length > 0) return { text: " ✓ ", style: "ok" };
  return required ? { text: " ✗ ", style: "bad" } : { text: " · ", style: "dim" };
}

/** What the line of a candidate is made from, beside the candidate. */
export interface CandidateContext {
  /** Ids of the components that the slot holds. */
  readonly chosen: readonly string[];
  readonly nameWidth: number;
  /** Flavors whose schemas were read, by `flavorKey`. */
  readonly described: ReadonlyMap<string, LoadedFlavor>;
}

/** The line of a candidate: chosen or not, its name, its flavor, and what a new one needs. */
export function candidateLine(candidate: Candidate, { chosen, nameWidth, described }: CandidateContext): Line {
  if (candidate.kind === "flavor") {
    const { name, title } = candidate.flavor;
    const fields = described.get(flavorKey(candidate.flavor))?.fields ?? [];
    const needs = fields.filter((field) => field.required).map((field) => field.name);
    return [
      { text: " + ", style: "accent" },
      { text: fit(name, nameWidth) },
      { text: `  ${title}`, style: "dim" },
      { text: needs.length === 0 ? "" : `  needs ${needs.join(", ")}`, style: "dim" },
    ];
  }
  const { id, name, flavor } = candidate.component;
  const position = chosen.indexOf(id);
  const line: Span[] = [
    { text: position < 0 ? "   " : " ✓ ", style: "ok" },
    { text: fit(name, nameWidth) },
    { text: `  ${flavor}`, style: "dim" },
  ];
  return chosen.length > 1 && position === 0 ? [...line, { text: "  default", style: "ok" }] : line;
}

/** "2 problems · not saved", for the header. */
export function composerBadges(problems: Problems, isChanged: boolean): readonly string[] {
  const count = problems.filter((each) => each.severity === "error").length;
  return [
    ...(count === 0 ? [] : [count === 1 ? "1 problem" : `${count} problems`]),
    ...(isChanged ? ["not saved"] : []),
  ];
}

/** The names of components by id. */
export const namesOf = rememberLast(
  (components: readonly ComponentView[]): ReadonlyMap<string, string> =>
    new Map(components.map((each) => [each.id, each.name])),
);
