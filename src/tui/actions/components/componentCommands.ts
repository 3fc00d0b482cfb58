import { freeName } from "../../../core/newName.ts";
import { copyComponent } from "../../../usecases/component/copy.ts";
import { deleteComponent } from "../../../usecases/component/delete.ts";
import { renameComponent } from "../../../usecases/component/rename.ts";
import type { ComponentView } from "../../../usecases/component/view.ts";
import { componentNames } from "../../state/data.ts";
import { typedList } from "../../state/typedListScreen.ts";
import { type AppState, shown } from "../appState.ts";
import type { Command } from "../command.ts";
import { alwaysThere, type Context, openScreenState, perform } from "../context.ts";
import { openComponentForm } from "../form/openForm.ts";
import { componentAtCursor } from "../list/cursor.ts";
import { asSeen } from "../list/gone.ts";
import { orNoMatch } from "../list/noMatch.ts";
import { titleFor } from "../list/several.ts";
import { showItem } from "../list/showItem.ts";
import { markedComponents } from "../list/targets.ts";
import { askName } from "../overlay/prompt.ts";
import { copySeveralComponents, deleteSeveralComponents } from "./severalComponents.ts";

function withComponent(run: (context: Context, component: ComponentView) => unknown): Command["run"] {
  return async (context) => {
    const component = componentAtCursor(context.store.get());
    if (component !== undefined) await run(context, component);
  };
}

const isThere = (state: AppState): boolean => componentAtCursor(state) !== undefined;
const isOwn = (state: AppState): boolean => componentAtCursor(state)?.protected === false;
const none = "There is no component here; {component.new} makes one.";

function whyNotOwn(state: AppState): string {
  const component = componentAtCursor(state);
  return component === undefined ? none : alwaysThere(component.name);
}

/** Copies what is marked, or asks for a name for the copy of the component under the cursor. */
async function copy(context: Context): Promise<void> {
  const marked = markedComponents(context.store.get());
  if (marked.length > 0) return copySeveralComponents(context, marked);
  const component = componentAtCursor(context.store.get());
  if (component !== undefined) copyOne(context, component);
}

function copyOne(context: Context, component: ComponentView): void {
  const { id, name, type } = component;
  const free = freeName(`${name}-copy`, componentNames(context.store.get().data, type));
  askName(
    context,
    `Copy ${name} as`,
    free,
    (to) => asSeen([component], copyComponent(context.env, { type, ref: id, name: to })),
    (made) => `Copied to ${made.name}.`,
    (made) => showItem(context, made.id),
  );
}

/** What is marked is deleted after a question; the component under the cursor at once, since that can be taken back. */
async function remove(context: Context): Promise<void> {
  const marked = markedComponents(context.store.get());
  if (marked.length > 0) return deleteSeveralComponents(context, marked);
  const component = componentAtCursor(context.store.get());
  if (component === undefined) return;
  const { id, type } = component;
  await perform(
    context,
    asSeen([component], deleteComponent(context.env, { type, ref: id })),
    (gone) => `Deleted ${gone.name}; {history.undo} brings it back.`,
  );
}

function rename(context: Context, component: ComponentView): void {
  const { id, name, type } = component;
  askName(
    context,
    `New name of ${name}`,
    name,
    (to) => asSeen([component], renameComponent(context.env, { type, ref: id, name: to })),
    (made) => `Renamed to ${made.name}.`,
  );
}

/** A new component begins with the choice of its flavor. */
function chooseFlavor(context: Context): void {
  const type = shown(context.store.get(), "components")?.type;
  openScreenState(context, typedList("flavors", type));
}

/** What can be done with components on their own screen. */
export const componentCommands: readonly Command[] = [
  {
    id: "component.edit",
    title: "edit",
    keys: ["enter", "e"],
    on: ["components"],
    changes: true,
    when: isOwn,
    else: orNoMatch(whyNotOwn),
    footer: true,
    room: "early",
    run: withComponent(openComponentForm),
  },
  {
    id: "component.new",
    title: "new",
    keys: ["n"],
    on: ["components"],
    aliases: ["create", "add", "register"],
    changes: true,
    footer: true,
    room: "early",
    run: chooseFlavor,
  },
  {
    id: "component.copy",
    title: titleFor("copy"),
    keys: ["c"],
    on: ["components"],
    aliases: ["duplicate", "clone"],
    changes: true,
    when: isThere,
    else: orNoMatch(none),
    footer: true,
    room: "last",
    run: copy,
  },
  {
    id: "component.rename",
    title: "rename",
    keys: ["R"],
    on: ["components"],
    changes: true,
    when: isOwn,
    else: orNoMatch((s) => (isThere(s) ? "The default components keep their names." : none)),
    footer: true,
    room: "last",
    run: withComponent(rename),
  },
  {
    id: "component.delete",
    title: titleFor("delete"),
    keys: ["d"],
    on: ["components"],
    aliases: ["remove"],
    changes: true,
    dangerous: true,
    when: (s) => isOwn(s) || markedComponents(s).length > 0,
    else: orNoMatch((s) => (isThere(s) ? "The default components cannot be deleted." : none)),
    footer: true,
    run: remove,
  },
];
