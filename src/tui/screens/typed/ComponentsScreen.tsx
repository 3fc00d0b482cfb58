import type { ComponentView } from "../../../usecases/component/view.ts";
import { shown } from "../../actions/context.ts";
import { componentAtCursor, shownComponents } from "../../actions/cursor.ts";
import { componentsOf } from "../../state/data.ts";
import { rememberLast } from "../../state/rememberLast.ts";
import { fit } from "../../widgets/cells.ts";
import type { Line } from "../../widgets/line.ts";
import { componentLines } from "../describe.ts";
import { nameWidthOf } from "../nameWidth.ts";
import type { ScreenProps } from "../props.ts";
import { TypedListScreen } from "./TypedListScreen.tsx";

/** The components by type, with what is set and which stacks use them. */
export function ComponentsScreen({ state, area }: ScreenProps) {
  const screen = shown(state, "components");
  if (screen === undefined) return null;
  const items = shownComponents(state);
  const nameWidth = nameWidthOf(items, (item) => item.name);
  const current = componentAtCursor(state);
  return (
    <TypedListScreen
      screen={screen}
      area={area}
      items={items}
      keyOf={keyOf}
      row={rowFor(nameWidth)}
      empty={emptyLines(state.data.components === null, screen.list.filter)}
      count={(type) => componentsOf(state.data, type.id).length}
      detailsTitle={current?.name ?? "details"}
      details={current === undefined ? [] : componentLines(current)}
    />
  );
}

function keyOf(component: ComponentView): string {
  return component.id;
}

function emptyLines(isLoading: boolean, filter: string): readonly Line[] {
  if (isLoading) return [" Reading…"];
  return filter === "" ? [" None yet: n makes one."] : [` Nothing matches ${filter}: esc shows all.`];
}

const rowFor = rememberLast((nameWidth: number) => (item: ComponentView) => componentLine(item, nameWidth));

function componentLine({ name, flavor, usedBy }: ComponentView, nameWidth: number): Line {
  const used = usedBy.length === 0 ? "unused" : usedBy.length === 1 ? "in 1 stack" : `in ${usedBy.length} stacks`;
  return [{ text: ` ${fit(name, nameWidth)}` }, { text: `  ${fit(flavor, 12)}  ${used}`, style: "dim" }];
}
