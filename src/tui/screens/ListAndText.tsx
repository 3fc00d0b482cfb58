import { Box } from "ink";
import { detailsPane } from "../actions/panes/panes.ts";
import { cursorOf, keysOf, type ListState } from "../state/list.ts";
import { type ScreenView, topFor } from "../state/view.ts";
import { ScrolledDetails } from "../widgets/Details.tsx";
import { List, type ListRowInfo } from "../widgets/List.tsx";
import type { Line } from "../widgets/line.ts";
import { Pane } from "../widgets/Pane.tsx";
import { type PaneNeed, placePanes } from "./layout.ts";
import { type ListFacts, positionText } from "./position.ts";
import type { Area } from "./props.ts";

/** What a screen of a list with a text beside it draws. */
type ListAndTextProps<Item> = {
  readonly screen: { readonly list: ListState } & ScreenView;
  readonly area: Area;
  /** Name, title and cells of the list's pane. */
  readonly pane: Omit<PaneNeed<string>, "wants"> & { readonly title: string; readonly wants?: number };
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  /** The keys of the items that are marked; absent: none can be. */
  readonly marks?: ReadonlySet<string>;
  /** The orders that the list can be put into; absent: it has one. */
  readonly orders?: ListFacts["orders"];
  readonly row: (item: Item, info: ListRowInfo) => Line;
  readonly empty: readonly Line[];
  /** With fewer cells the text is of no use. */
  readonly leastText: number;
  readonly textTitle: (item: Item) => string;
  /** What is told about an item, to be wrapped to so many cells; it is in view as far as there are rows. */
  readonly text: (item: Item, width: number, height: number) => readonly Line[];
  /** Where there is no room for the text at the side of the list it stands below: without it the list says too little. */
  readonly isTextNeeded?: true;
};

/** The list never takes more than half of the screen, nor less than this. */
const narrowestList = 40;
const noMarks: ReadonlySet<string> = new Set();

/** A list on the left, a text about the item under the cursor on the right. */
export function ListAndText<Item>({
  screen,
  area: { columns, rows },
  pane: { name: listName, title, least, wants = columns },
  items,
  keyOf,
  marks = noMarks,
  orders,
  row,
  empty,
  leastText,
  textTitle,
  text,
  isTextNeeded,
}: ListAndTextProps<Item>) {
  const cursor = cursorOf(screen.list, keysOf(items, keyOf));
  const current = items[cursor];
  const panes = [
    { name: listName, wants: Math.max(narrowestList, Math.min(wants, Math.floor(columns / 2))), least },
    { name: detailsPane, wants: columns, least: leastText },
  ];
  const beside = placePanes(panes, listName, columns, screen);
  const isBelow = isTextNeeded === true && beside.length === 1 && screen.isZoomed !== true;
  const placed = isBelow ? panes.map(({ name }) => ({ name, width: columns })) : beside;
  const listRows = isBelow ? Math.floor(rows / 2) : rows;
  const textRows = isBelow ? rows - listRows : rows;
  return (
    <Box flexDirection={isBelow ? "column" : "row"} width={columns} height={rows}>
      {placed.map(({ name, width }) =>
        name === listName ? (
          <Pane
            key={name}
            name={name}
            title={title}
            {...positionText(cursor, items.length, listRows - 2, screen.list, {
              marked: marks.size,
              ...(orders && { orders }),
            })}
            width={width}
            height={listRows}
            isFocused
          >
            <List
              items={items}
              cursor={cursor}
              width={width - 2}
              height={listRows - 2}
              isFocused
              keyOf={keyOf}
              marks={marks}
              row={row}
              empty={empty}
            />
          </Pane>
        ) : (
          <Pane
            key={name}
            name={name}
            title={current === undefined ? "" : textTitle(current)}
            width={width}
            height={textRows}
            isText
          >
            <ScrolledDetails
              lines={current === undefined ? [] : text(current, width - 4, textRows - 2)}
              width={width - 4}
              height={textRows - 2}
              top={topFor(screen, current === undefined ? undefined : keyOf(current))}
            />
          </Pane>
        ),
      )}
    </Box>
  );
}
