import { Box } from "ink";
import { type ComponentType, componentTypeIds, componentTypes } from "../../../core/componentType.ts";
import { cursorOf, keysOf } from "../../state/list.ts";
import type { Order } from "../../state/order.ts";
import { rememberLast } from "../../state/rememberLast.ts";
import type { ComponentsState, FlavorsState } from "../../state/typedListScreen.ts";
import type { ScreenView } from "../../state/view.ts";
import { fit } from "../../widgets/cells.ts";
import { ScrolledDetails } from "../../widgets/Details.tsx";
import { List, type ListRowInfo } from "../../widgets/List.tsx";
import type { Line } from "../../widgets/line.ts";
import { Pane } from "../../widgets/Pane.tsx";
import { mostOf, placePanes } from "../layout.ts";
import { isPlaced, positionText } from "../position.ts";
import type { Area } from "../props.ts";

/** What a screen of things by component type draws. */
export interface TypedListProps<Item> {
  readonly screen: (ComponentsState | FlavorsState) & ScreenView;
  readonly area: Area;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  /** The keys of the items that are marked; absent: none can be. */
  readonly marks?: ReadonlySet<string>;
  /** The orders that the list can be put into. */
  readonly orders: readonly Order<Item>[];
  readonly row: (item: Item, info: ListRowInfo) => Line;
  /** The cells that a row takes when nothing is cut. */
  readonly rowWidth: number;
  readonly empty: readonly Line[];
  /** How many things each type has. */
  readonly counts: ReadonlyMap<string, number>;
  readonly detailsTitle: string;
  /** What is told about the thing under the cursor, to be wrapped to that many cells; nothing: what the type is for is told. */
  readonly details: (width: number) => readonly Line[];
}

const noMarks: ReadonlySet<string> = new Set();
const titleWidth = Math.max(...componentTypes.map(({ title }) => title.length));
const markWidth = 3;
const countWidth = 5;
/** The types are as wide as the longest title with its count, the list as its rows. */
const typesWidth = markWidth + titleWidth + countWidth + 3;

/** Component types on the left, the things of one type in the middle, details of one thing on the right. */
export function TypedListScreen<Item>({
  screen,
  area,
  items,
  keyOf,
  marks = noMarks,
  orders,
  row,
  rowWidth,
  empty,
  counts,
  detailsTitle,
  details,
}: TypedListProps<Item>) {
  const keys = keysOf(items, keyOf);
  const cursor = cursorOf(screen.list, keys);
  const height = area.rows - 2;
  const title = typeOf(screen)?.title ?? screen.type;
  const count = counts.get(screen.type) ?? 0;
  const panes = [
    { name: "types", wants: typesWidth, least: typesWidth },
    { name: "list", wants: Math.max(40, Math.min(rowWidth + 2, mostOf(area.columns))), least: 34 },
    { name: "details", wants: area.columns, least: 30 },
  ] as const;
  return (
    <Box width={area.columns} height={area.rows}>
      {placePanes(panes, screen.pane, area.columns, screen).map(({ name, width }) => {
        const isFocused = name === screen.pane;
        const size = { width, height: area.rows, isFocused };
        const inner = { width: width - 2, height };
        if (name === "types") {
          return (
            <Pane key={name} name={name} title="types" {...size}>
              <List
                items={componentTypes}
                cursor={componentTypeIds.indexOf(screen.type)}
                {...inner}
                isFocused={isFocused}
                keyOf={idOf}
                row={typeRow(counts)}
              />
            </Pane>
          );
        }
        if (name === "list") {
          return (
            <Pane
              key={name}
              name={name}
              title={isPlaced(items.length, height, screen.list.filter, marks.size) ? title : `${title} (${count})`}
              {...positionText(cursor, items.length, height, screen.list, { marked: marks.size, orders })}
              {...size}
            >
              <List
                items={items}
                cursor={cursor}
                {...inner}
                isFocused={isFocused}
                keyOf={keyOf}
                marks={marks}
                row={row}
                empty={empty}
              />
            </Pane>
          );
        }
        const lines = details(width - 4);
        return (
          <Pane key={name} name={name} title={detailsTitle} {...size} isText>
            <ScrolledDetails
              lines={lines.length === 0 ? [typeOf(screen)?.summary ?? ""] : lines}
              width={width - 4}
              height={height}
              top={screen.detailsTop}
            />
          </Pane>
        );
      })}
    </Box>
  );
}

function idOf({ id }: ComponentType): string {
  return id;
}

function typeOf({ type }: ComponentsState | FlavorsState): ComponentType | undefined {
  return componentTypes.find((each) => each.id === type);
}

const typeRow = rememberLast(
  (counts: ReadonlyMap<string, number>) =>
    ({ id, title, required }: ComponentType): Line => [
      { text: required ? " * " : "   ", style: "dim" },
      { text: fit(title, titleWidth) },
      { text: String(counts.get(id) ?? "").padStart(countWidth), style: "dim" },
    ],
);
