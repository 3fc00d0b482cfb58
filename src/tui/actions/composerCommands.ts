import { componentType } from "../../core/componentType.ts";
import type { ComponentView } from "../../usecases/component/view.ts";
import { copyStack } from "../../usecases/stack/copy.ts";
import { freeName } from "../state/candidate.ts";
import {
  type ComposerState,
  clearSlot,
  composerOf,
  isChanged,
  moveComponent,
  redoComposed,
  toggleComponent,
  undoComposed,
} from "../state/composer.ts";
import { countOf, inSlot } from "../state/composition.ts";
import { componentById, stackById } from "../state/data.ts";
import { draftKeyOf } from "../work/draftKey.ts";
import type { AppState } from "./appState.ts";
import { type Command, readOnlyText, type Words, wordsOf } from "./command.ts";
import { alwaysThere, type Context, changeTop, shown } from "./context.ts";
import { candidateAtCursor, shownCandidates } from "./cursor.ts";
import { elsewhereOf } from "./elsewhere.ts";
import { loadStoredStack, outdatedComposer } from "./loadStored.ts";
import { openComponentForm, openNewForm } from "./openForm.ts";
import { askName } from "./prompt.ts";
import { saveCompositionAs } from "./saveAs.ts";
import { renameComposition, saveComposition } from "./saveComposition.ts";

function composer(state: AppState): ComposerState | undefined {
  return shown(state, "composer");
}

/** The name of the stack that is shown, when it is one that cannot be changed. */
function protectedName(state: AppState): string | undefined {
  const stack = stackById(state.data, composer(state)?.stackId);
  return stack?.protected ? stack.name : undefined;
}

/** A command that changes the composition, which that of the default stack refuses. */
function composing(command: Command & { readonly else: Words }): Command {
  const { when = () => true, else: why } = command;
  return {
    ...command,
    changes: true,
    when: (state) => protectedName(state) === undefined && when(state),
    else: (state) => {
      const name = protectedName(state);
      return name === undefined ? wordsOf(why, state) : alwaysThere(name);
    },
  };
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

/** Why nothing can be chosen here; undefined when it can. To look at the candidates is no change. */
function whyNoChoice(state: AppState): string | undefined {
  const top = composer(state);
  if (top === undefined || shownCandidates(state).length === 0)
    return top === undefined || top.candidates.filter === ""
      ? "There is no component and no flavor of this type yet."
      : "Nothing matches the filter; {app.back} shows all.";
  if (top.pane !== "candidates") return undefined;
  if (state.data.readOnly) return readOnlyText;
  const name = protectedName(state);
  return name === undefined ? undefined : alwaysThere(name);
}

function choiceTitle(state: AppState): string {
  const top = composer(state);
  const candidate = candidateAtCursor(state);
  if (top === undefined || top.pane !== "candidates" || candidate === undefined) return "choose";
  if (candidate.kind === "flavor") return "new component";
  return inSlot(top.now.components, top.slot).includes(candidate.component.id) ? "take out" : "choose";
}

/** `e` on a slot edits its first component, on a candidate that one. */
async function edit(context: Context): Promise<void> {
  const component = editable(context.store.get());
  if (component !== undefined) await openComponentForm(context, component);
}

function editable(state: AppState): ComponentView | undefined {
  const top = composer(state);
  if (top === undefined) return undefined;
  const candidate = candidateAtCursor(state);
  const chosen = inSlot(top.now.components, top.slot)[0];
  const id = top.pane !== "candidates" ? chosen : candidate?.kind === "component" ? candidate.component.id : undefined;
  return id === undefined ? undefined : componentById(state.data, id);
}

function whyNotEditable(state: AppState): string {
  const component = editable(state);
  return component === undefined
    ? "There is no component here to edit."
    : `${component.name} is always there and cannot be changed; copy it among the components.`;
}

/** A copy of the stack as it is saved takes the place of what is shown. */
function copy(context: Context): void {
  const top = composer(context.store.get());
  const stacks = context.store.get().data.stacks;
  const stack = stacks.find((each) => each.id === top?.stackId);
  if (stack === undefined) return;
  askName(
    context,
    `Copy ${stack.name} as`,
    freeName(
      `${stack.name}-copy`,
      stacks.map((each) => each.name),
    ),
    (name) => copyStack(context.env, { ref: stack.id, name }),
    (made) => `Copied to ${made.name}.`,
    (made) => changeTop(context, "composer", ({ slot, pane }) => ({ ...composerOf(made), slot, pane })),
  );
}

/** The place of the candidate under the cursor among those that the slot holds; -1: it holds it not. */
function placeOf(state: AppState): number {
  const top = composer(state);
  const candidate = top?.pane === "candidates" ? candidateAtCursor(state) : undefined;
  if (top === undefined || candidate?.kind !== "component") return -1;
  return inSlot(top.now.components, top.slot).indexOf(candidate.component.id);
}

function canMove(by: 1 | -1): (state: AppState) => boolean {
  return (state) => {
    const top = composer(state);
    const from = placeOf(state);
    return top !== undefined && from >= 0 && inSlot(top.now.components, top.slot)[from + by] !== undefined;
  };
}

function whyNotMoved(state: AppState): string {
  const top = composer(state);
  if (top !== undefined && !componentType(top.slot).multiple) {
    const { title } = componentType(top.slot);
    return `A stack has one ${title}, which has no order.`;
  }
  return placeOf(state) < 0 ? "Only what is chosen has an order: go to it in the list." : "It cannot go further.";
}

function move(by: 1 | -1): Command["run"] {
  return (context) => {
    const candidate = candidateAtCursor(context.store.get());
    if (candidate?.kind === "component")
      changeTop(context, "composer", (screen) => moveComponent(screen, screen.slot, candidate.component.id, by));
  };
}

const isSaved = (state: AppState): boolean => {
  const top = composer(state);
  return top !== undefined && top.stackId !== null && !isChanged(top);
};

const hasUndo = (state: AppState): boolean => (composer(state)?.past.length ?? 0) > 0;
const hasRedo = (state: AppState): boolean => (composer(state)?.future.length ?? 0) > 0;
const isFilled = (state: AppState): boolean => {
  const top = composer(state);
  return top !== undefined && inSlot(top.now.components, top.slot).length > 0;
};

/** Composing a stack. */
export const composerCommands: readonly Command[] = [
  {
    id: "composer.choose",
    title: choiceTitle,
    keys: ["enter", "space"],
    on: ["composer"],
    when: (s) => whyNoChoice(s) === undefined,
    else: (s) => whyNoChoice(s) ?? "",
    footer: true,
    run: choose,
  },
  {
    id: "composer.edit",
    title: "edit",
    keys: ["e"],
    on: ["composer"],
    changes: true,
    when: (s) => editable(s)?.protected === false,
    else: whyNotEditable,
    footer: true,
    run: edit,
  },
  composing({
    id: "composer.clear",
    title: "empty the slot",
    keys: ["d", "x"],
    on: ["composer"],
    when: isFilled,
    else: "This slot is empty.",
    run: (c) => changeTop(c, "composer", clearSlot),
  }),
  composing({
    id: "composer.earlier",
    title: "earlier",
    keys: ["<", "shift+up"],
    on: ["composer"],
    aliases: ["reorder", "default", "move up"],
    when: canMove(-1),
    else: whyNotMoved,
    footer: true,
    run: move(-1),
  }),
  composing({
    id: "composer.later",
    title: "later",
    keys: [">", "shift+down"],
    on: ["composer"],
    aliases: ["reorder", "move down"],
    when: canMove(1),
    else: whyNotMoved,
    footer: true,
    run: move(1),
  }),
  composing({
    id: "composer.rename",
    title: "name",
    keys: ["R"],
    on: ["composer"],
    else: "This stack keeps its name.",
    footer: true,
    run: renameComposition,
  }),
  {
    id: "composer.copy",
    title: "copy",
    keys: ["c"],
    on: ["composer"],
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
    when: (s) => {
      const top = composer(s);
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
    when: (s) => countOf(composer(s)?.now.components ?? {}) > 0,
    else: "There is nothing composed yet.",
    footer: true,
    run: saveCompositionAs,
  },
  {
    id: "composer.loadStored",
    title: "load what is stored",
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
