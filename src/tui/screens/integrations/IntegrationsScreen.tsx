import type { IntegrationView } from "../../../usecases/integration/list.ts";
import { type AppState, shown } from "../../actions/appState.ts";
import { keyOfIntegration, shownIntegrations } from "../../actions/integrations/integrationCursor.ts";
import { markedKeys } from "../../actions/list/targets.ts";
import { integrationOrders } from "../../state/integrationRows.ts";
import { rememberLast } from "../../state/rememberLast.ts";
import type { ListRowInfo } from "../../widgets/List.tsx";
import type { Line } from "../../widgets/line.ts";
import { cells, columnWidths, markSpan, totalOf, widestOf } from "../columns.ts";
import { noMatch } from "../emptyList.ts";
import { ListAndText } from "../ListAndText.tsx";
import type { ScreenProps } from "../props.ts";
import { integrationLines, stateMarks } from "./integrationLines.ts";

/** Marked, needed by the active stack, state. */
const markWidth = 6;
const noNames: ReadonlySet<string> = new Set();

/** The integrations: what they require, how much of it is there, and what the active stack needs. */
export function IntegrationsScreen({ state, area }: ScreenProps) {
  const screen = shown(state, "integrations");
  if (screen === undefined) return null;
  const known = state.integrations;
  const columns = columnsOf(known?.integrations ?? noViews);
  const title = screen.isOnlyMissing ? `missing for ${state.data.active.name}` : "integrations";
  return (
    <ListAndText
      screen={screen}
      area={area}
      pane={{ name: "integrations", title, least: 34, wants: markWidth + totalOf(columns) + 4 }}
      items={shownIntegrations(state)}
      keyOf={keyOfIntegration}
      marks={markedKeys(state)}
      orders={integrationOrders}
      row={rowFor(columns, screen.list.filter, known?.needed ?? noNames)}
      empty={emptyLines(state, screen.list.filter, screen.isOnlyMissing)}
      leastText={34}
      textTitle={({ integration }) => integration.title}
      text={(view) => integrationLines(view, state)}
    />
  );
}

const noViews: readonly IntegrationView[] = [];

const columnsOf = rememberLast((views: readonly IntegrationView[]): readonly number[] => [
  widestOf(views, ({ integration }) => integration.name, 24),
  "wrong version".length,
]);

function emptyLines(state: AppState, filter: string, isOnlyMissing: boolean): readonly Line[] {
  if (state.integrations === null) return ["Reading…"];
  if (filter !== "") return noMatch(filter, state);
  return isOnlyMissing ? [`The stack ${state.data.active.name} lacks nothing.`] : ["There are none."];
}

const rowFor = rememberLast(
  (columns: readonly number[], filter: string, needed: ReadonlySet<string>) =>
    ({ integration, state }: IntegrationView, { width, isMarked }: ListRowInfo): Line => {
      const [name = 0, told = 0] = columnWidths(columns, width - markWidth, [
        [0, 12],
        [1, 0],
      ]);
      return [
        isMarked ? markSpan : { text: " " },
        needed.has(integration.name) ? { text: "● ", style: "ok" } : { text: "  " },
        state === undefined ? { text: "? ", style: "dim" } : stateMarks[state],
        ...cells([
          { text: integration.name, width: name, filter, isName: true },
          { text: state ?? "", width: told, style: "dim" },
        ]),
      ];
    },
);
