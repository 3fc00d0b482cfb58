import { Box } from "ink";
import { memo, use, useRef } from "react";
import { PaneNameContext, useHit } from "./hits.ts";
import { type Line, spansOf } from "./line.ts";
import { T } from "./T.tsx";
import { windowOf } from "./window.ts";
import { wrapLines } from "./wrap.ts";

/** What a row is told when it is drawn. */
export type ListRowInfo = {
  readonly isCursor: boolean;
  /** It is one of several that a command will be for. */
  readonly isMarked: boolean;
  readonly width: number;
};

/** What `List` draws. */
export type ListProps<Item> = {
  readonly items: readonly Item[];
  /** Index of the item under the cursor; -1: none. */
  readonly cursor: number;
  readonly width: number;
  readonly height: number;
  readonly isFocused: boolean;
  /** Tells items apart. */
  readonly keyOf: (item: Item) => string;
  /** The row of an item. Best the same function every time: then only rows that change are drawn again. */
  readonly row: (item: Item, info: ListRowInfo) => Line;
  /** The keys of the items that are marked. */
  readonly marks?: ReadonlySet<string>;
  /** Stand above items, in the order of the list; the cursor passes over them. */
  readonly headings?: readonly ListHeading[];
  /** Shown in place of rows when there are none; it is wrapped. */
  readonly empty?: readonly Line[];
};

/** A heading and the index of the item that it stands above. */
export type ListHeading = { readonly above: number; readonly text: string };

const noHeadings: readonly ListHeading[] = [];
const noMarks: ReadonlySet<string> = new Set();

/** A list of which only the rows in view are mounted. It remembers its scroll position while it is mounted. */
export function List<Item>(props: ListProps<Item>) {
  const { items, cursor, width, height, isFocused, keyOf, row, headings = noHeadings, empty = [] } = props;
  const { marks = noMarks } = props;
  const top = useRef(0);
  const passed = headings.filter(({ above }) => above <= cursor).length;
  const total = items.length + headings.length;
  top.current = windowOf(cursor + passed, top.current, height, total);
  const places = placesIn(headings, top.current, Math.min(top.current + height, total));
  const pane = use(PaneNameContext);
  const node = useHit((_, y) => {
    const index = places[y];
    return typeof index === "number" ? { kind: "item", pane, index } : undefined;
  });
  if (items.length === 0) return <Empty lines={empty} width={width} height={height} />;
  return (
    <Box ref={node} flexDirection="column" width={width} height={height} flexShrink={0}>
      {places.map((place) => {
        if (typeof place === "string")
          return <T key={`heading ${place}`} line={[{ text: ` ${place}`, style: "strong" }]} width={width} />;
        const item = items[place];
        return item === undefined ? null : (
          <Row
            key={keyOf(item)}
            item={item}
            isCursor={place === cursor}
            isMarked={marks.has(keyOf(item))}
            isFocused={isFocused}
            width={width}
            row={row as (item: unknown, info: ListRowInfo) => Line}
          />
        );
      })}
    </Box>
  );
}

/** What stands in the rows from `first` to before `end`: the index of an item, or the text of a heading. */
function placesIn(headings: readonly ListHeading[], first: number, end: number): readonly (number | string)[] {
  if (headings.length === 0) return Array.from({ length: Math.max(0, end - first) }, (_, i) => first + i);
  const places: (number | string)[] = [];
  for (let row = first; row < end; row++) {
    const before = headings.filter(({ above }, i) => above + i < row).length;
    const heading = headings[before];
    places.push(heading !== undefined && heading.above + before === row ? heading.text : row - before);
  }
  return places;
}

function Empty({
  lines,
  width,
  height,
}: {
  readonly lines: readonly Line[];
  readonly width: number;
  readonly height: number;
}) {
  return (
    <Box flexDirection="column" width={width} height={height} flexShrink={0}>
      {wrapLines(lines, width - 2)
        .slice(0, height)
        .map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed text
          <T key={i} line={[{ text: " " }, ...spansOf(line)]} width={width} />
        ))}
    </Box>
  );
}

type RowProps = {
  readonly item: unknown;
  readonly isCursor: boolean;
  readonly isMarked: boolean;
  readonly isFocused: boolean;
  readonly width: number;
  readonly row: (item: unknown, info: ListRowInfo) => Line;
};

const Row = memo(function Row({ item, isCursor, isMarked, isFocused, width, row }: RowProps) {
  const base = isCursor ? (isFocused ? "cursor" : "idle") : "plain";
  return <T line={row(item, { isCursor, isMarked, width })} width={width} base={base} />;
});
