import { Box } from "ink";
import { type ComponentType, componentTypeIds, componentTypes } from "../../../core/componentType.ts";
import { cursorOf, keysOf } from "../../state/list.ts";
import type { ComponentsState, FlavorsState } from "../../state/typedListScreen.ts";
import { Details } from "../../widgets/Details.tsx";
import { List } from "../../widgets/List.tsx";
import type { Line } from "../../widgets/line.ts";
import { Pane } from "../../widgets/Pane.tsx";
import { placePanes } from "../layout.ts";
import { positionText } from "../position.ts";
import type { Area } from "../props.ts";

const panes = [
  { name: "types", share: 2 },
  { name: "list", share: 4 },
  { name: "details", share: 5 },
] as const;

/** What a screen of things by component type draws. */
export interface TypedListProps<Item> {
  readonly screen: ComponentsState | FlavorsState;
  readonly area: Area;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly row: (item: Item) => Line;
  readonly empty: readonly Line[];
  /** How many things a type has. */
  readonly count: (type: ComponentType) => number;
  readonly detailsTitle: string;
  readonly details: readonly Line[];
}

/** Component types on the left, the things of one type in the middle, details of one thing on the right. */
export function TypedListScreen<Item>({
  screen,
  area,
  items,
  keyOf,
  row,
  empty,
  count,
  detailsTitle,
  details,
}: TypedListProps<Item>) {
  const cursor = cursorOf(screen.list, keysOf(items, keyOf));
  const height = area.rows - 2;
  return (
    <Box width={area.columns} height={area.rows}>
      {placePanes(panes, screen.pane, area.columns).map(({ name, width }) => {
        const isFocused = name === screen.pane;
        const size = { width, height: area.rows, isFocused };
        const inner = { width: width - 2, height };
        if (name === "types") {
          return (
            <Pane key={name} title="types" {...size}>
              <List
                items={componentTypes}
                cursor={componentTypeIds.indexOf(screen.type)}
                {...inner}
                isFocused={isFocused}
                keyOf={(type) => type.id}
                row={(type) => typeLine(type, count(type))}
              />
            </Pane>
          );
        }
        if (name === "list") {
          return (
            <Pane key={name} title={titleOf(screen)} {...positionText(cursor, items.length)} {...size}>
              <List
                items={items}
                cursor={cursor}
                {...inner}
                isFocused={isFocused}
                keyOf={keyOf}
                row={row}
                empty={empty}
              />
            </Pane>
          );
        }
        return (
          <Pane key={name} title={detailsTitle} {...size} isText>
            <Details lines={details} width={width - 4} height={height} top={screen.detailsTop} />
          </Pane>
        );
      })}
    </Box>
  );
}

function titleOf({ type }: ComponentsState | FlavorsState): string {
  return componentTypes.find((each) => each.id === type)?.title ?? type;
}

function typeLine({ title, required }: ComponentType, count: number): Line {
  return [
    { text: required ? " ● " : "   ", style: "dim" },
    { text: title },
    { text: count === 0 ? "" : `  ${count}`, style: "dim" },
  ];
}
