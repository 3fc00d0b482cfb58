import {
  type ComposerState,
  clearSlot,
  isChanged,
  redoComposed,
  toggleComponent,
  undoComposed,
} from "../state/composer.ts";
import { inSlot } from "../state/composition.ts";
import type { AppState } from "./appState.ts";
import type { Command } from "./command.ts";
import { type Context, changeTop, shown } from "./context.ts";
import { candidateAtCursor } from "./cursor.ts";
import { draftKeyOf } from "./draftKey.ts";
import { openComponentForm, openNewForm } from "./openForm.ts";
import { renameComposition, saveComposition } from "./saveComposition.ts";

function composer(state: AppState): ComposerState | undefined {
  return shown(state, "composer");
}

/** Enter: from a slot to its candidates; on a component chooses it or takes it out; on a flavor opens its form. */
async function choose(context: Context): Promise<void> {
  const state = context.store.get();
  const top = composer(state);
  if (top === undefined) return;
  if (top.pane !== "candidates") return changeTop(context, "composer", (screen) => ({ ...screen, pane: "candidates" }));
  const candidate = candidateAtCursor(state);
  if (candidate?.kind === "flavor") return openNewForm(context, candidate.flavor, draftKeyOf(top));
  if (candidate?.kind === "component")
    changeTop(context, "composer", (screen) => toggleComponent(screen, screen.slot, candidate.component.id));
}

/** `e` on a slot edits its first component, on a candidate that one. */
async function edit(context: Context): Promise<void> {
  const id = editable(context.store.get());
  const component = context.store.get().data.components?.find((each) => each.id === id);
  if (component !== undefined) await openComponentForm(context, component);
}

function editable(state: AppState): string | undefined {
  const top = composer(state);
  if (top === undefined) return undefined;
  const candidate = candidateAtCursor(state);
  if (top.pane === "candidates") return candidate?.kind === "component" ? candidate.component.id : undefined;
  return inSlot(top.now.components, top.slot)[0];
}

const hasUndo = (state: AppState): boolean => (composer(state)?.past.length ?? 0) > 0;
const hasRedo = (state: AppState): boolean => (composer(state)?.future.length ?? 0) > 0;
const isFilled = (state: AppState): boolean => {
  const top = composer(state);
  return top !== undefined && inSlot(top.now.components, top.slot).length > 0;
};

/** Composing a stack. */
export const composerCommands: readonly Command[] = [
  { id: "composer.choose", title: "choose", keys: ["enter", "space"], on: ["composer"], footer: true, run: choose },
  {
    id: "composer.edit",
    title: "edit",
    keys: ["e"],
    on: ["composer"],
    when: (s) => editable(s) !== undefined,
    else: "There is no component here to edit.",
    footer: true,
    run: edit,
  },
  {
    id: "composer.clear",
    title: "empty the slot",
    keys: ["d", "x"],
    on: ["composer"],
    when: isFilled,
    else: "This slot is empty.",
    run: (c) => changeTop(c, "composer", clearSlot),
  },
  {
    id: "composer.rename",
    title: "name",
    keys: ["R"],
    on: ["composer"],
    footer: true,
    run: renameComposition,
  },
  {
    id: "composer.save",
    title: "save",
    keys: ["ctrl+s"],
    on: ["composer"],
    when: (s) => {
      const top = composer(s);
      return top !== undefined && isChanged(top);
    },
    else: "Nothing has changed.",
    footer: true,
    run: saveComposition,
  },
  {
    id: "composer.undo",
    title: "undo",
    keys: ["u"],
    on: ["composer"],
    when: hasUndo,
    else: "There is nothing to take back.",
    footer: true,
    run: (c) => changeTop(c, "composer", undoComposed),
  },
  {
    id: "composer.redo",
    title: "redo",
    keys: ["ctrl+r"],
    on: ["composer"],
    when: hasRedo,
    else: "There is nothing to do again.",
    run: (c) => changeTop(c, "composer", redoComposed),
  },
];
