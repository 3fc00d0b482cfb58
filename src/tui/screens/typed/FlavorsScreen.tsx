import { type FlavorEntry, flavorKey } from "../../../core/flavor.ts";
import type { FlavorFiles } from "../../../usecases/flavor/fileStates.ts";
import type { FlavorState } from "../../../usecases/flavor/state.ts";
import { shown } from "../../actions/appState.ts";
import { flavorAtCursor } from "../../actions/list/cursor.ts";
import { shownFlavors } from "../../actions/list/shownItems.ts";
import { draftKeys } from "../../state/data.ts";
import { flavorOrders, flavorsByType } from "../../state/flavorRows.ts";
import { rememberLast } from "../../state/rememberLast.ts";
import type { ListRowInfo } from "../../widgets/List.tsx";
import type { Line } from "../../widgets/line.ts";
import { newFormKey } from "../../work/draftKey.ts";
import { cells, columnWidths, steadyWidths, totalOf, widestOf } from "../columns.ts";
import { noMatch } from "../emptyList.ts";
import { flavorLines } from "../flavor/flavorLines.ts";
import type { ScreenProps } from "../props.ts";
import { TypedListScreen } from "./TypedListScreen.tsx";

/** The catalogue: flavors by type, with their fields. */
export function FlavorsScreen({ state, area }: ScreenProps) {
  const screen = shown(state, "flavors");
  if (screen === undefined) return null;
  const items = shownFlavors(state);
  const columns = columnsOf(flavorsByType(state.data.flavors).get(screen.type) ?? noFlavors);
  const widest = widestColumns(state.data.flavors);
  const current = flavorAtCursor(state);
  const loaded = current && state.described.get(flavorKey(current));
  return (
    <TypedListScreen
      screen={screen}
      area={area}
      items={items}
      keyOf={flavorKey}
      orders={flavorOrders}
      row={rowFor(columns, widest, screen.list.filter, draftKeys(state.data.drafts), state.flavorFiles)}
      rowWidth={2 + totalOf([widest.name, widest.title])}
      empty={screen.list.filter === "" ? ["No flavors of this type yet."] : noMatch(screen.list.filter, state)}
      counts={countsOf(state.data.flavors)}
      detailsTitle={current?.title ?? "details"}
      details={(width) => (loaded === undefined ? summaryLines(current) : flavorLines(loaded, width))}
    />
  );
}

const countsOf = rememberLast(
  (flavors: readonly FlavorEntry[]): ReadonlyMap<string, number> =>
    new Map(
      flavorsByType(flavors)
        .entries()
        .map(([type, members]) => [type, members.length]),
    ),
);

/** The cells that each column takes, whatever the filter leaves. */
interface Columns {
  readonly name: number;
  readonly title: number;
}

const noFlavors: readonly FlavorEntry[] = [];

function measured(flavors: readonly FlavorEntry[]): Columns {
  return {
    name: widestOf(flavors, ({ name }) => name, 32),
    title: widestOf(flavors, ({ title }) => title, 32),
  };
}

const columnsOf = rememberLast(measured);

/** The columns that the flavors of any type have room in, so that going through the types moves nothing. */
const widestColumns = rememberLast(measured);

const rowFor = rememberLast(
  (columns: Columns, widest: Columns, filter: string, drafts: ReadonlySet<string>, files: FlavorFiles) =>
    (item: FlavorEntry, { width }: ListRowInfo): Line => {
      // Opening it goes on with what was left unsaved.
      const wanted = steadyWidths([columns.name, columns.title], [widest.name, widest.title], width - 2);
      const draft = drafts.has(newFormKey(item))
        ? "draft"
        : (fileWords[files.get(flavorKey(item))?.state ?? "ok"] ?? "");
      const [name = 0, title = 0] = columnWidths([...wanted, draft.length], width - 2, [
        [1, 12],
        [0, 12],
      ]);
      return [
        { text: " " },
        ...cells([
          { text: item.name, width: name, filter, isName: true },
          { text: item.title, width: title, filter, beside: item.name, style: "dim" },
          { text: draft, width: draft.length, style: "warn" },
        ]),
      ];
    },
);

/** What is worth saying of the file of a flavor of the person's own. */
const fileWords: Readonly<Record<FlavorState, string>> = {
  ok: "",
  changed: "changed",
  missing: "file gone",
  unreadable: "unreadable",
};

/** What is known before the schema has been read. */
function summaryLines(flavor: FlavorEntry | undefined): readonly Line[] {
  return flavor === undefined
    ? []
    : [
        [
          { text: flavor.title, style: "strong" },
          { text: `  ${flavor.name}`, style: "dim" },
        ],
        flavor.summary,
      ];
}
