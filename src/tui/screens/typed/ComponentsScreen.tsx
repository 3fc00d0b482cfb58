import type { ComponentView } from "../../../usecases/component/view.ts";
import type { BrokenComponents } from "../../../usecases/flavor/broken.ts";
import { type AppState, shown } from "../../actions/appState.ts";
import { withKeys } from "../../actions/keyWords.ts";
import { componentAtCursor } from "../../actions/list/cursor.ts";
import { keyOfComponent, shownComponents } from "../../actions/list/shownItems.ts";
import { markedKeys } from "../../actions/list/targets.ts";
import { componentOrders } from "../../state/componentRows.ts";
import { componentsOf } from "../../state/data.ts";
import { labelTexts } from "../../state/order.ts";
import { rememberLast } from "../../state/rememberLast.ts";
import type { ListRowInfo } from "../../widgets/List.tsx";
import type { Line } from "../../widgets/line.ts";
import { checkLines } from "../artifacts/checkLines.ts";
import { cells, columnWidths, gap, markSpan, steadyWidths, totalOf, widestOf } from "../columns.ts";
import { componentLines } from "../describe.ts";
import { noMatch, notRead } from "../emptyList.ts";
import { foundBehind } from "../foundBehind.ts";
import type { ScreenProps } from "../props.ts";
import { TypedListScreen } from "./TypedListScreen.tsx";

/** The components by type, with what is set and which stacks use them. */
export function ComponentsScreen({ state, area }: ScreenProps) {
  const screen = shown(state, "components");
  if (screen === undefined) return null;
  const items = shownComponents(state);
  const columns = columnsOf(componentsOf(state.data, screen.type));
  const widest = widestColumns(state.data.components ?? noComponents);
  const current = componentAtCursor(state);
  return (
    <TypedListScreen
      screen={screen}
      area={area}
      items={items}
      keyOf={keyOfComponent}
      marks={markedKeys(state)}
      orders={componentOrders}
      row={rowFor(columns, widest, screen.list.filter, state.data.active.name, state.broken)}
      rowWidth={markWidth + 1 + totalOf(widthsOf(widest))}
      empty={emptyLines(state.data.components === null, screen.list.filter, state)}
      counts={countsOf(state.data.components)}
      detailsTitle={current?.name ?? "details"}
      details={(width) =>
        current === undefined
          ? []
          : [...problemLines(state, current), ...checkOf(current, state), ...componentLines(current, width)]
      }
    />
  );
}

/** Only artifact stores can be checked. */
function checkOf(component: ComponentView, state: AppState): readonly Line[] {
  return component.type === "artifact_store" ? [...checkLines(component, state), ""] : [];
}

const countsOf = rememberLast(
  (components: readonly ComponentView[] | null): ReadonlyMap<string, number> =>
    new Map(
      Map.groupBy(components ?? [], ({ type }) => type)
        .entries()
        .map(([type, members]) => [type, members.length]),
    ),
);

function emptyLines(isLoading: boolean, filter: string, state: AppState): readonly Line[] {
  if (isLoading) return notRead(state);
  return filter === "" ? [withKeys("None yet: {component.new} makes one.", state)] : noMatch(filter, state);
}

/** The cells that each column takes, whatever the filter leaves. */
interface Columns {
  readonly name: number;
  readonly flavor: number;
  readonly used: number;
}

/** Marked, part of the active stack. */
const markWidth = 3;

/** Longer ones are whole in the details. */
const widestName = 48;
/** Longer names give way to what stands behind them. */
const usualName = 20;

/** So that a tenth stack moves nothing. */
const usualUsed = "in 10 stacks".length;

function measured(components: readonly ComponentView[]): Columns {
  return {
    name: widestOf(components, ({ name }) => name, widestName),
    flavor: widestOf(components, ({ flavor }) => flavor, 24),
    used: Math.max(usualUsed, widestOf(components, usedText, 14)),
  };
}

const columnsOf = rememberLast(measured);

const noComponents: readonly ComponentView[] = [];

/** The columns that the components of any type have room in, so that going through the types moves nothing. */
const widestColumns = rememberLast(measured);

function widthsOf({ name, flavor, used }: Columns): readonly number[] {
  return [name, flavor, used];
}

const rowFor = rememberLast(
  (columns: Columns, widest: Columns, filter: string, active: string, broken: BrokenComponents) =>
    (item: ComponentView, info: ListRowInfo): Line =>
      componentLine(item, { columns, widest, filter, active, broken }, info),
);

interface RowContext {
  readonly columns: Columns;
  /** Of the components of all types. */
  readonly widest: Columns;
  readonly filter: string;
  /** Name of the active stack. */
  readonly active: string;
  readonly broken: BrokenComponents;
}

/** One line: whether it is marked, or part of the active stack; name, flavor, how many stacks use it. */
function componentLine(
  item: ComponentView,
  { columns, widest, filter, active, broken }: RowContext,
  { width, isMarked }: ListRowInfo,
): Line {
  const room = width - markWidth - 1;
  const wanted = steadyWidths(widthsOf(columns), widthsOf(widest), room);
  const [name = 0, flavor = 0, used = 0] = columnWidths(wanted, room, [
    [0, usualName],
    [1, 12],
    [0, 16],
    [1, 8],
    [0, 12],
  ]);
  const found = foundBehind(filter, [item.name, item.flavor], () => labelTexts(item.labels));
  const rest = room - totalOf([name, flavor]) - gap.length;
  return [
    isMarked ? markSpan : { text: " " },
    item.usedBy.some((stack) => stack.name === active) ? { text: "● ", style: "ok" } : { text: "  " },
    ...cells([
      { text: item.name, width: name, filter, isName: true },
      { text: item.flavor, width: flavor, filter, beside: item.name, style: "dim" },
      found === undefined
        ? broken.has(item.id)
          ? { text: "✗ problem", width: used, style: "bad" }
          : { text: usedText(item), width: used, style: "dim" }
        : { text: found, width: rest, style: "dim", filter },
    ]),
  ];
}

/** What the schema of its flavor says against it by now, and what to do. */
function problemLines({ broken }: AppState, { id }: ComponentView): readonly Line[] {
  const findings = broken.get(id) ?? [];
  return findings.flatMap(({ message, hint }): readonly Line[] => [
    [{ text: `✗ ${message}`, style: "bad" }],
    ...(hint === undefined ? [] : [hint]),
    "",
  ]);
}

function usedText({ usedBy }: ComponentView): string {
  return usedBy.length === 0 ? "unused" : usedBy.length === 1 ? "in 1 stack" : `in ${usedBy.length} stacks`;
}
