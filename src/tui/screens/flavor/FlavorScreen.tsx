import { shapeText } from "../../../core/field/shape.ts";
import { flavorKey } from "../../../core/flavor.ts";
import type { ComponentView } from "../../../usecases/component/view.ts";
import type { FlavorDescription } from "../../../usecases/flavor/describe.ts";
import { type AppState, shown } from "../../actions/appState.ts";
import { keyOfFlavorRow, shownFlavorRows } from "../../actions/flavors/flavorRows.ts";
import { type FlavorRow, flavorFieldRows } from "../../state/flavorFields.ts";
import { rememberLast } from "../../state/rememberLast.ts";
import type { ListRowInfo } from "../../widgets/List.tsx";
import type { Line } from "../../widgets/line.ts";
import { cells, columnWidths, totalOf, widestOf } from "../columns.ts";
import { noMatch, notRead } from "../emptyList.ts";
import { formKey } from "../form/formKey.ts";
import { ListAndText } from "../ListAndText.tsx";
import type { ScreenProps } from "../props.ts";
import { fieldLines } from "./fieldLines.ts";
import { aboutLines } from "./flavorLines.ts";

/** A flavor: what it is, who uses it, and each of its fields with all that is said of it. */
export function FlavorScreen({ state, area }: ScreenProps) {
  const screen = shown(state, "flavor");
  if (screen === undefined) return null;
  const flavor = state.described.get(screen.key);
  const { filter } = screen.list;
  const columns = columnsOf(flavor);
  return (
    <ListAndText
      screen={screen}
      area={area}
      pane={{
        name: "fields",
        title: `${screen.flavor.name}: fields`,
        wants: 6 + totalOf(Object.values(columns)),
        least: 34,
      }}
      items={shownFlavorRows(state)}
      keyOf={keyOfFlavorRow}
      row={rowFor(columns, filter)}
      empty={flavor === undefined ? notRead(state) : noMatch(filter, state)}
      leastText={34}
      textTitle={(row) => (row.kind === "about" ? screen.flavor.title : row.field.name)}
      text={(row) => textOfRow(row, state, flavor)}
      isTextNeeded
    />
  );
}

function textOfRow(row: FlavorRow, state: AppState, flavor: FlavorDescription | undefined): readonly Line[] {
  if (row.kind === "field")
    return fieldLines(row.field, { isSettingsOnly: row.isSettingsOnly, pick: formKey(state.keymap, "form.pick") });
  return flavor === undefined
    ? []
    : aboutLines(flavor, usesOf(state.data.components).get(flavorKey(flavor.spec)) ?? []);
}

/** The components by their flavor, those that are in a stack first. */
const usesOf = rememberLast(
  (components: readonly ComponentView[] | null): ReadonlyMap<string, readonly ComponentView[]> => {
    const used = (components ?? []).toSorted((a, b) => Number(b.usedBy.length > 0) - Number(a.usedBy.length > 0));
    return Map.groupBy(used, ({ type, flavor }) => flavorKey({ type, name: flavor }));
  },
);

/** The cells that each column takes. */
interface Columns {
  readonly name: number;
  readonly shape: number;
  readonly mark: number;
}

const columnsOf = rememberLast((flavor: FlavorDescription | undefined): Columns => {
  const fields = flavor?.fields ?? [];
  return {
    name: widestOf(fields, ({ name }) => name, 40),
    shape: widestOf(fields, ({ shape }) => shapeText(shape), 24),
    mark: widestOf(flavorFieldRows(flavor, ""), markOf, 16),
  };
});

const rowFor = rememberLast((columns: Columns, filter: string) => (row: FlavorRow, { width }: ListRowInfo): Line => {
  if (row.kind === "about") return [{ text: "   " }, { text: "about this flavor", style: "strong" }];
  const { name: label, shape, required } = row.field;
  const room = width - 4;
  const [name = 0, kind = 0, mark = 0] = columnWidths([columns.name, columns.shape, columns.mark], room, [
    [2, 0],
    [1, 8],
    [0, 16],
    [1, 0],
  ]);
  return [
    { text: required ? " * " : "   ", style: "dim" },
    ...cells([
      { text: label, width: name, filter, isName: true },
      { text: shapeText(shape), width: kind, style: "dim" },
      { text: markOf(row), width: mark, style: "warn" },
    ]),
  ];
});

function markOf(row: FlavorRow): string {
  if (row.kind === "about") return "";
  if (row.isSettingsOnly) return "settings only";
  return row.field.sensitive ? "secret" : row.field.deprecated ? "deprecated" : "";
}
