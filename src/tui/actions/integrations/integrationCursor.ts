import type { IntegrationView } from "../../../usecases/integration/list.ts";
import { integrationRows } from "../../state/integrationRows.ts";
import { cursorOf, keysOf } from "../../state/list.ts";
import { marksOf } from "../../state/marks.ts";
import { type AppState, shown } from "../appState.ts";

/** Tells integrations apart. */
export function keyOfIntegration({ integration }: IntegrationView): string {
  return integration.name;
}

/** The lines of the integrations screen. */
export function shownIntegrations(state: AppState): readonly IntegrationView[] {
  const top = shown(state, "integrations");
  if (top === undefined) return [];
  const { filter, order } = top.list;
  return integrationRows(state.integrations, { isOnlyMissing: top.isOnlyMissing, filter, order });
}

/** The integration under the cursor. */
export function integrationAtCursor(state: AppState): IntegrationView | undefined {
  const top = shown(state, "integrations");
  if (top === undefined) return undefined;
  const rows = shownIntegrations(state);
  return rows[cursorOf(top.list, keysOf(rows, keyOfIntegration))];
}

const none: readonly IntegrationView[] = [];

/** What a command for several integrations is for: those that are marked, else the one under the cursor. */
export function targetIntegrations(state: AppState): readonly IntegrationView[] {
  const top = shown(state, "integrations");
  if (top === undefined) return none;
  const all = state.integrations?.integrations ?? none;
  const marks = marksOf(top.list, keysOf(shownIntegrations(state), keyOfIntegration), keysOf(all, keyOfIntegration));
  const current = integrationAtCursor(state);
  if (marks.size > 0) return all.filter((each) => marks.has(keyOfIntegration(each)));
  return current === undefined ? none : [current];
}
