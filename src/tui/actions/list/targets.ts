import type { ComponentView } from "../../../usecases/component/view.ts";
import type { IntegrationView } from "../../../usecases/integration/list.ts";
import type { StackView } from "../../../usecases/stack/view.ts";
import { componentRows } from "../../state/componentRows.ts";
import { componentsOf, type DraftEntry } from "../../state/data.ts";
import { keysOf } from "../../state/list.ts";
import { marksOf } from "../../state/marks.ts";
import { rememberLast } from "../../state/rememberLast.ts";
import { type StackRow, stackRows } from "../../state/stackRows.ts";
import { type AppState, shown } from "../appState.ts";
import { keyOfIntegration } from "../integrations/integrationCursor.ts";
import { componentAtCursor, stackAtCursor } from "./cursor.ts";
import { keyOfComponent, keyOfRow } from "./shownItems.ts";
import { shownList } from "./shownList.ts";

const none: ReadonlySet<string> = new Set();

/** The keys of what is marked in the list of the screen on top; what is not there any more is not. */
export function markedKeys(state: AppState): ReadonlySet<string> {
  const now = shownList(state);
  const all = allKeys(state);
  return now === undefined || all === undefined ? none : marksOf(now.list, now.keys, all);
}

/** The keys of all things that can be marked, in whatever order; undefined where nothing can. */
export function allKeys(state: AppState): readonly string[] | undefined {
  const stacks = shown(state, "stacks");
  if (stacks !== undefined) return keysOf(stackRows(state.data, "", stacks.list.order), keyOfRow);
  if (shown(state, "integrations") !== undefined)
    return keysOf(state.integrations?.integrations ?? noIntegrations, keyOfIntegration);
  const components = shown(state, "components");
  return components === undefined ? undefined : keysOf(componentsOf(state.data, components.type), keyOfComponent);
}

const noIntegrations: readonly IntegrationView[] = [];

/** The components that are marked, in the order of the list. */
export function markedComponents(state: AppState): readonly ComponentView[] {
  const top = shown(state, "components");
  const marks = markedKeys(state);
  if (top === undefined || marks.size === 0) return [];
  return componentsWith(componentRows(componentsOf(state.data, top.type), "", top.list.order), marks);
}

const componentsWith = rememberLast((components: readonly ComponentView[], marks: ReadonlySet<string>) =>
  components.filter(({ id }) => marks.has(id)),
);

/** The stacks and drafts that are marked on the home screen, in the order of the list. */
export function markedRows(state: AppState): MarkedRows {
  const top = shown(state, "stacks");
  const marks = markedKeys(state);
  if (top === undefined || marks.size === 0) return { stacks: [], drafts: [] };
  return rowsWith(stackRows(state.data, "", top.list.order), marks);
}

/** What is marked on the home screen. */
export interface MarkedRows {
  readonly stacks: readonly StackView[];
  readonly drafts: readonly DraftEntry[];
}

const rowsWith = rememberLast((all: readonly StackRow[], marks: ReadonlySet<string>): MarkedRows => {
  const rows = all.filter(({ key }) => marks.has(key));
  return {
    stacks: rows.flatMap((row) => (row.kind === "stack" ? [row.stack] : [])),
    drafts: rows.flatMap((row) => (row.kind === "draft" ? [row.draft] : [])),
  };
});

/** What a command for several components is for: those that are marked, else the one under the cursor. */
export function targetComponents(state: AppState): readonly ComponentView[] {
  const marked = markedComponents(state);
  const current = componentAtCursor(state);
  return marked.length > 0 || current === undefined ? marked : [current];
}

/** What a command for several stacks is for: those that are marked, else the one under the cursor. */
export function targetStacks(state: AppState): readonly StackView[] {
  if (markedKeys(state).size > 0) return markedRows(state).stacks;
  const current = stackAtCursor(state);
  return current === undefined ? [] : [current];
}
