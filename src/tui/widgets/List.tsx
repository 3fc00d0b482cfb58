import { Box } from "ink";
import { memo, useRef } from "react";
import type { Line } from "./line.ts";
import { T } from "./T.tsx";
import { windowOf } from "./window.ts";

/** What a row is told when it is drawn. */
export type ListRowInfo = {
  readonly isCursor: boolean;
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
  /** Shown in place of rows when there are none. */
  readonly empty?: readonly Line[];
};

/** A list of which only the rows in view are mounted. It remembers its scroll position while it is mounted. */
export function List<Item>({ items, cursor, width, height, isFocused, keyOf, row, empty = [] }: ListProps<Item>) {
  const top = useRef(0);
  top.current = windowOf(cursor, top.current, height, items.length);
  const shown = items.slice(top.current, top.current + height);
  return (
    <Box flexDirection="column" width={width} height={height} flexShrink={0}>
      {items.length === 0
        ? empty.slice(0, height).map((line, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a fixed text
            <T key={i} line={line} width={width} />
          ))
        : null}
      {shown.map((item, i) => (
        <Row
          key={keyOf(item)}
          item={item}
          isCursor={top.current + i === cursor}
          isFocused={isFocused}
          width={width}
          row={row as (item: unknown, info: ListRowInfo) => Line}
        />
      ))}
    </Box>
  );
}

type RowProps = {
  readonly item: unknown;
  readonly isCursor: boolean;
  readonly isFocused: boolean;
  readonly width: number;
  readonly row: (item: unknown, info: ListRowInfo) => Line;
};

const Row = memo(function Row({ item, isCursor, isFocused, width, row }: RowProps) {
  const base = isCursor ? (isFocused ? "cursor" : "idle") : "plain";
  return <T line={row(item, { isCursor, width })} width={width} base={base} />;
});
