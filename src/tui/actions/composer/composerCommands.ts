import { composerOf, isChanged } from "../../state/composer.ts";
import { countOf } from "../../state/composition.ts";
import { stackById } from "../../state/data.ts";
import type { AppState } from "../appState.ts";
import type { Command } from "../command.ts";
import { type Context, changeTop } from "../context.ts";
import { elsewhereOf } from "../drafts/elsewhere.ts";
import { loadStoredStack, outdatedComposer } from "../drafts/loadStored.ts";
import { copyStackAs } from "../stacks/stackActions.ts";
import { composerOn, composing } from "./composing.ts";
import { saveCompositionAs } from "./saveAs.ts";
import { renameComposition, saveComposition } from "./saveComposition.ts";
import { slotCommands } from "./slotCommands.ts";
import { travel } from "./travel.ts";

/** A copy of the stack as it is saved takes the place of what is shown. */
function copy(context: Context): void {
  const state = context.store.get();
  const stack = stackById(state.data, composerOn(state)?.stackId);
  if (stack === undefined) return;
  copyStackAs(context, stack, (made) =>
    changeTop(context, "composer", ({ slot, pane }) => ({ ...composerOf(made), slot, pane })),
  );
}

const isSaved = (state: AppState): boolean => {
  const top = composerOn(state);
  return top !== undefined && top.stackId !== null && !isChanged(top);
};

const hasUndo = (state: AppState): boolean => (composerOn(state)?.past.length ?? 0) > 0;
const hasRedo = (state: AppState): boolean => (composerOn(state)?.future.length ?? 0) > 0;

/** Composing a stack. */
export const composerCommands: readonly Command[] = [
  ...slotCommands,
  composing({
    id: "composer.rename",
    title: "name",
    keys: ["R"],
    on: ["composer"],
    aliases: ["rename"],
    else: "This stack keeps its name.",
    footer: true,
    run: renameComposition,
  }),
  {
    id: "composer.copy",
    title: "copy",
    keys: ["c"],
    on: ["composer"],
    aliases: ["duplicate", "clone"],
    changes: true,
    when: isSaved,
    else: "Save the stack first.",
    footer: true,
    run: copy,
  },
  composing({
    id: "composer.save",
    title: "save",
    keys: ["ctrl+s"],
    on: ["composer"],
    aliases: ["store", "write"],
    when: (s) => {
      const top = composerOn(s);
      return top !== undefined && (isChanged(top) || elsewhereOf(s) === "deleted");
    },
    else: "Nothing has changed.",
    footer: true,
    run: saveComposition,
  }),
  {
    id: "composer.saveAs",
    title: "save as",
    keys: ["S"],
    on: ["composer"],
    changes: true,
    aliases: ["duplicate", "new name"],
    when: (s) => countOf(composerOn(s)?.now.components ?? {}) > 0,
    else: "There is nothing composed yet.",
    footer: true,
    run: saveCompositionAs,
  },
  {
    id: "composer.loadStored",
    title: "take in what is stored",
    keys: ["L"],
    on: ["composer"],
    when: (s) => outdatedComposer(s) !== undefined,
    else: "What is stored is what this composition began with.",
    footer: true,
    run: loadStoredStack,
  },
  {
    id: "composer.undo",
    title: "undo",
    keys: ["u"],
    on: ["composer"],
    when: hasUndo,
    else: "There is nothing to take back.",
    footer: true,
    run: (c) => travel(c, "undo"),
  },
  {
    id: "composer.redo",
    title: "redo",
    keys: ["ctrl+r"],
    on: ["composer"],
    when: hasRedo,
    else: "There is nothing to do again.",
    run: (c) => travel(c, "redo"),
  },
];
