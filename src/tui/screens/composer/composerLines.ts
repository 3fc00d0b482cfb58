import { type ComponentTypeId, componentType, componentTypes } from "../../../core/componentType.ts";
import type { Finding } from "../../../core/finding.ts";
import { flavorKey } from "../../../core/flavor.ts";
import type { LoadedFlavor } from "../../../core/loadedFlavor.ts";
import type { ComponentView } from "../../../usecases/component/view.ts";
import type { Candidate } from "../../state/candidate.ts";
import type { ComposerState } from "../../state/composer.ts";
import { inSlot } from "../../state/composition.ts";
import { rememberLast } from "../../state/rememberLast.ts";
import type { ListHeading } from "../../widgets/List.tsx";
import type { Line, Span } from "../../widgets/line.ts";
import { cells, columnWidths, totalOf, widestOf } from "../columns.ts";

/** What is wrong with a composition, by the slot that it belongs to. */
export type Problems = readonly Finding[];

const titleWidth = Math.max(...componentTypes.map((type) => type.title.length)) + 2;
const markWidth = 3;
/** So that the first choices do not move what is beside the slots. */
const shortHeld = 12;

/** The cells that the lines of slots take. */
export function slotRowWidth(state: ComposerState, names: ReadonlyMap<string, string> | null): number {
  const held = widestOf(componentTypes, ({ id }) => heldText(id, state, names), 24);
  return markWidth + titleWidth + Math.max(shortHeld, held) + 1;
}

function heldText(type: ComponentTypeId, state: ComposerState, names: ReadonlyMap<string, string> | null): string {
  const ids = inSlot(state.now.components, type);
  return ids.map((id) => names?.get(id) ?? (names === null ? "…" : "gone")).join(", ");
}

/** The line of a slot: its state, its type, what it holds. `names` is null until the components are read. */
export function slotLine(
  type: ComponentTypeId,
  state: ComposerState,
  names: ReadonlyMap<string, string> | null,
  problems: Problems,
): Line {
  const { title, required } = componentType(type);
  const ids = inSlot(state.now.components, type);
  const held = heldText(type, state, names);
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

/** The cells that the columns of candidates take, whatever the filter leaves. */
export interface CandidateColumns {
  readonly name: number;
  /** The flavor of a component, the title of a flavor. */
  readonly kind: number;
  /** What is said behind: the default of several, what a new component needs. */
  readonly more: number;
}

/** What the line of a candidate is made from, beside the candidate. */
export interface CandidateContext {
  /** Ids of the components that the slot holds. */
  readonly chosen: readonly string[];
  readonly columns: CandidateColumns;
  readonly filter: string;
  /** Flavors whose schemas were read, by `flavorKey`. */
  readonly described: ReadonlyMap<string, LoadedFlavor>;
}

/** Longer ones are whole in the details. */
const widestName = 48;
/** Longer names give way to what stands behind them. */
const usualName = 28;

/** The columns of candidates. */
export const candidateColumns = rememberLast(
  (candidates: readonly Candidate[], described: ReadonlyMap<string, LoadedFlavor>): CandidateColumns => ({
    name: widestOf(candidates, nameOf, widestName),
    kind: widestOf(candidates, kindOf, 28),
    more: widestOf(candidates, (candidate) => needsOf(candidate, described), 40),
  }),
);

/** The cells that the lines of candidates take; without what is said behind, which comes later than the rest and must move nothing. */
export function candidateRowWidth({ name, kind }: CandidateColumns): number {
  return markWidth + totalOf([name, kind]) + 1;
}

/** The line of a candidate: chosen or not, its name, its flavor, and what a new one needs. */
export function candidateLine(candidate: Candidate, context: CandidateContext, width: number): Line {
  const { chosen, columns, filter, described } = context;
  const wanted = [columns.name, columns.kind, Math.max(columns.more, chosen.length > 1 ? defaultWord.length : 0)];
  const [name = 0, kind = 0, more = 0] = columnWidths(wanted, width - markWidth - 1, [
    [0, usualName],
    [1, 12],
    [0, 16],
    [1, 8],
    [2, 10],
    [0, 10],
    [2, 0],
  ]);
  const position = candidate.kind === "component" ? chosen.indexOf(candidate.component.id) : -1;
  const isDefault = chosen.length > 1 && position === 0;
  return [
    candidate.kind === "flavor"
      ? { text: " + ", style: "accent" }
      : { text: position < 0 ? "   " : " ✓ ", style: "ok" },
    ...cells([
      { text: nameOf(candidate), width: name, filter },
      { text: kindOf(candidate), width: kind, filter, style: "dim" },
      isDefault
        ? { text: defaultWord, width: more, style: "ok" }
        : { text: needsOf(candidate, described), width: more, style: "dim" },
    ]),
  ];
}

const defaultWord = "default";

function nameOf(candidate: Candidate): string {
  return candidate.kind === "component" ? candidate.component.name : candidate.flavor.name;
}

function kindOf(candidate: Candidate): string {
  return candidate.kind === "component" ? candidate.component.flavor : candidate.flavor.title;
}

function needsOf(candidate: Candidate, described: ReadonlyMap<string, LoadedFlavor>): string {
  if (candidate.kind === "component") return "";
  const fields = described.get(flavorKey(candidate.flavor))?.fields ?? [];
  const needs = fields.filter((field) => field.required).map((field) => field.name);
  return needs.length === 0 ? "" : `needs ${needs.join(", ")}`;
}

/** The headings of candidates: components that there are, and flavors to make new ones from. */
export const candidateHeadings = rememberLast((candidates: readonly Candidate[]): readonly ListHeading[] => {
  const yours = candidates.filter(({ kind }) => kind === "component").length;
  return [
    ...(yours === 0 ? [] : [{ above: 0, text: "yours" }]),
    ...(yours === candidates.length ? [] : [{ above: yours, text: "new from a flavor" }]),
  ];
});

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
