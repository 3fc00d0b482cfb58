import { type FlavorEntry, flavorKey } from "../../../core/flavor.ts";
import { shown } from "../../actions/context.ts";
import { flavorAtCursor, shownFlavors } from "../../actions/cursor.ts";
import { rememberLast } from "../../state/rememberLast.ts";
import { fit } from "../../widgets/cells.ts";
import type { Line } from "../../widgets/line.ts";
import { flavorLines } from "../describe.ts";
import { nameWidthOf } from "../nameWidth.ts";
import type { ScreenProps } from "../props.ts";
import { TypedListScreen } from "./TypedListScreen.tsx";

/** The catalogue: flavors by type, with their fields. */
export function FlavorsScreen({ state, area }: ScreenProps) {
  const screen = shown(state, "flavors");
  if (screen === undefined) return null;
  const items = shownFlavors(state);
  const nameWidth = nameWidthOf(items, (item) => item.name);
  const current = flavorAtCursor(state);
  const loaded = current && state.described.get(flavorKey(current));
  return (
    <TypedListScreen
      screen={screen}
      area={area}
      items={items}
      keyOf={flavorKey}
      row={rowFor(nameWidth)}
      empty={[
        screen.list.filter === ""
          ? " No flavors of this type yet."
          : ` Nothing matches ${screen.list.filter}: esc shows all.`,
      ]}
      count={(type) => state.data.flavors.filter((each) => each.type === type.id).length}
      detailsTitle={current?.title ?? "details"}
      details={loaded === undefined ? summaryLines(current) : flavorLines(loaded)}
    />
  );
}

const rowFor = rememberLast((nameWidth: number) => (item: FlavorEntry) => flavorLine(item, nameWidth));

function flavorLine({ name, title }: FlavorEntry, nameWidth: number): Line {
  return [{ text: ` ${fit(name, nameWidth)}` }, { text: `  ${title}`, style: "dim" }];
}

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
