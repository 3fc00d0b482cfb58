import type { Context } from "../actions/context.ts";
import { dispatch, run } from "../actions/dispatch.ts";
import { leaveDownTo } from "../actions/navigate.ts";
import { clickField, clickItem, stepForm } from "../actions/panes/mouse.ts";
import { focusPane, movePane } from "../actions/panes/panes.ts";
import { crumbPlace } from "../screens/crumbs.ts";
import { type MouseEvent, namedKey } from "../terminal/events.ts";
import { type Hit, type HitAreas, overlayPane } from "../widgets/hits.ts";

/** Two clicks on the same thing within this time, in ms, do what enter does. */
const doubleClick = 400;
/** Lines that a notch of the wheel scrolls a text; a list moves its cursor by one item. */
const notch = 3;

/** What clicks and the wheel do, by what is drawn under them. With shift and the like they are left to the terminal, which selects text. */
export function mouseHandler(context: Context, areas: HitAreas): (event: MouseEvent) => Promise<void> {
  let last: { readonly on: string; readonly at: number } | undefined;

  /** Tells whether a press is the second on the same thing. */
  function isDouble(hit: Hit, row: number): boolean {
    const now = performance.now();
    const on = nameOf(hit, row);
    const isSecond = last !== undefined && last.on === on && now - last.at <= doubleClick;
    last = isSecond ? undefined : { on, at: now };
    return isSecond;
  }

  return async ({ action, button, column, row, shift, ctrl, alt }) => {
    if (shift || ctrl || alt || context.terminal.isTooSmall()) return;
    const hit = areas.at(column, row);
    if (hit === undefined) return;
    if (action === "wheelup" || action === "wheeldown") return wheel(context, hit, action === "wheelup" ? -1 : 1);
    if (action !== "press" || button !== "left") return;
    // The first of two clicks has put the cursor there.
    if (isDouble(hit, row) && isRow(hit)) await dispatch(context, namedKey("enter"));
    else await click(context, hit);
  };
}

/** Whether enter does something with what is clicked. */
function isRow({ kind }: Hit): boolean {
  return kind === "item" || kind === "field" || kind === "option";
}

/** Two clicks on the same: rows keep their place in between, and so do the values to choose. */
function nameOf(hit: Hit, row: number): string {
  return "by" in hit ? `${hit.kind} ${row}` : JSON.stringify(hit);
}

async function click(context: Context, hit: Hit): Promise<void> {
  switch (hit.kind) {
    case "hint":
      return run(context, hit.command);
    case "crumb":
      return toCrumb(context, hit.index);
    case "pane":
      return context.store.set((state) => focusPane(state, hit.pane));
    case "item":
      return context.store.set((state) => clickItem(state, hit.pane, hit.index));
    case "option":
      return context.store.set((state) => stepForm(state, hit.by));
    case "field":
      return context.store.set((state) => clickField(state, hit.index));
  }
}

function wheel(context: Context, hit: Hit, by: 1 | -1): Promise<void> | void {
  if ("pane" in hit && hit.pane === overlayPane) {
    const commands = context.store.get().overlay?.kind === "palette" ? "palette" : "overlay";
    return run(context, `${commands}.${by > 0 ? "down" : "up"}`);
  }
  if (hit.kind === "field" || hit.kind === "option" || (hit.kind === "pane" && hit.pane === "form"))
    return context.store.set((state) => stepForm(state, by));
  if (!("pane" in hit)) return;
  const step = hit.kind === "pane" ? by * notch : by;
  context.store.set((state) => movePane(state, hit.pane, step, context.terminal.lastTop()));
}

/** Back to the screen, or the page of a form, that a breadcrumb stands for. */
async function toCrumb(context: Context, index: number): Promise<void> {
  const state = context.store.get();
  const { screen, deeper } = crumbPlace(state, index);
  if (screen < state.screens.length - 1) return leaveDownTo(context, screen + 1);
  for (let left = deeper; left > 0; left--) await run(context, "form.leaveLevel");
}
