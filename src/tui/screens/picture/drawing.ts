import type { ComponentTypeId } from "../../../core/componentType.ts";
import type { Line, Span } from "../../widgets/line.ts";
import { type BoxRow, boxLines, padded, plainLine } from "./box.ts";
import { type DrawnParts, type Place, placesOf } from "./places.ts";

/** What a pipeline takes from stands on the left of the orchestrator; of these the orchestrator itself gives work to the second ones. */
const taken: readonly ComponentTypeId[] = ["image_builder", "container_registry", "feature_store", "annotator"];
const given: readonly ComponentTypeId[] = ["step_operator", "data_validator", "sandbox"];

/** How much of the places is shown: with what says most about them, without it, or in one line each. */
type Detail = "all" | "names" | "line";

/**
 * A stack as boxes: the orchestrator in the middle, on its left what it takes from and gives work to, on its right where results go. Fits into `width`
 * cells; into `height` rows if there are as many as lines have to be.
 */
export function stackDrawing(parts: DrawnParts, width: number, height: number): readonly Line[] {
  const places = placesOf(parts);
  const middle = places.find(({ type }) => type === "orchestrator");
  if (middle === undefined) return [];
  const left = places.filter(({ type }) => taken.includes(type) || given.includes(type));
  const right = places.filter((place) => place !== middle && !left.includes(place));
  const widths = widthsOf(left, middle, right, width);
  const detail = detailFor(left, right, middle, height);
  const rows = Math.max(
    3,
    boxHeight(middle, detail === "line" ? "names" : detail),
    ...[left, right].map((side) => heightOf(side, detail)),
  );
  const orchestrator = boxLines(
    middle.title,
    insideOf(middle, detail === "line" ? "names" : detail),
    { width: widths.middle, height: rows },
    "accent",
  );
  const [before, behind] = [
    inMiddle(sideLines(left, detail, widths.left), rows),
    inMiddle(sideLines(right, detail, widths.right), rows),
  ];
  const margin = " ".repeat(Math.max(0, Math.floor((width - widths.total) / 2)));
  return Array.from(
    { length: rows },
    (_, i): Line => [
      { text: margin },
      ...cellsOf(before[i]?.line, widths.left),
      arrow(before[i]?.type, left.length === 0 ? 0 : widths.arrow, !given.some((type) => type === before[i]?.type)),
      ...(orchestrator[i] ?? []),
      arrow(behind[i]?.type, right.length === 0 ? 0 : widths.arrow, true),
      ...cellsOf(behind[i]?.line, widths.right),
    ],
  );
}

/** Longer rows are cut. */
const widest = 56;
const frame = 4;

function widthsOf(left: readonly Place[], middle: Place, right: readonly Place[], width: number) {
  const arrowWidth = width >= 100 ? 7 : width >= 70 ? 4 : 2;
  const sides = [left, right].filter((side) => side.length > 0).length;
  const wanted = (places: readonly Place[]): number =>
    Math.min(widest, Math.max(0, ...places.map(({ wants }) => wants)) + frame);
  const middleWidth = Math.min(wanted([middle]), Math.max(16, Math.floor(width / 4)));
  const room = width - middleWidth - sides * arrowWidth;
  const [one, other] = [left.length === 0 ? 0 : wanted(left), right.length === 0 ? 0 : wanted(right)];
  const half = Math.floor(room / 2);
  const leftWidth = one + other <= room ? one : Math.min(one, Math.max(half, room - other));
  const rightWidth = Math.min(other, room - leftWidth);
  return {
    left: leftWidth,
    middle: middleWidth,
    right: rightWidth,
    arrow: arrowWidth,
    total: leftWidth + middleWidth + rightWidth + sides * arrowWidth,
  };
}

function detailFor(left: readonly Place[], right: readonly Place[], middle: Place, height: number): Detail {
  const fits = (detail: Detail): boolean =>
    [left, right].every((side) => heightOf(side, detail) <= height) && boxHeight(middle, detail) <= height;
  return fits("all") ? "all" : fits("names") ? "names" : "line";
}

function heightOf(places: readonly Place[], detail: Detail): number {
  return places.reduce((sum, place) => sum + boxHeight(place, detail), 0);
}

function boxHeight(place: Place, detail: Detail): number {
  return detail === "line" ? 1 : insideOf(place, detail).length + 2;
}

function insideOf({ rows, fact }: Place, detail: Detail): readonly BoxRow[] {
  return detail === "all" && fact !== null ? [...rows, fact] : rows;
}

/** A row of one side; `type`: an arrow leads from here or to here. */
interface SideLine {
  readonly line: Line;
  readonly type?: ComponentTypeId;
}

function sideLines(places: readonly Place[], detail: Detail, width: number): readonly SideLine[] {
  const titleWidth = Math.min(Math.floor(width / 2), Math.max(0, ...places.map(({ title }) => title.length)));
  return places.flatMap((place): readonly SideLine[] => {
    const { type, title, rows } = place;
    if (detail === "line") return [{ type, line: plainLine(title, titleWidth, joined(rows), width) }];
    const inside = insideOf(place, detail);
    const lines = boxLines(title, inside, { width, height: inside.length + 2 });
    const at = Math.floor(lines.length / 2);
    return lines.map((line, i) => (i === at ? { line, type } : { line }));
  });
}

/** The rows of a side with as much blank above as below. */
function inMiddle(lines: readonly SideLine[], height: number): readonly SideLine[] {
  return [...Array.from({ length: Math.floor((height - lines.length) / 2) }, () => ({ line: [] })), ...lines];
}

/** All components of a type in one row. */
function joined(rows: readonly BoxRow[]): BoxRow {
  return rows.flatMap(([name], i): readonly Span[] =>
    name === undefined ? [] : [...(i === 0 ? [] : [{ text: ", " }]), name],
  );
}

function cellsOf(line: Line | undefined, width: number): readonly Span[] {
  return padded(line === undefined || typeof line === "string" ? [] : line, width);
}

/** `───▸`, or `◂───` for what goes the other way; blank where nothing goes. */
function arrow(type: ComponentTypeId | undefined, width: number, isForward: boolean): Span {
  if (width === 0) return { text: "" };
  if (type === undefined) return { text: " ".repeat(width) };
  const shaft = "─".repeat(width - 1);
  return { text: isForward ? `${shaft}▸` : `◂${shaft}`, style: "border" };
}
