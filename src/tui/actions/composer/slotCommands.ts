import { type ComponentTypeId, componentType, componentTypeIds } from "../../../core/componentType.ts";
import type { Finding } from "../../../core/finding.ts";
import type { ComponentView } from "../../../usecases/component/view.ts";
import { atSlot, clearSlot, moveComponent, moveSlot, toggleComponent } from "../../state/composer.ts";
import { inSlot } from "../../state/composition.ts";
import { componentById, componentsOf } from "../../state/data.ts";
import { draftKeyOf } from "../../work/draftKey.ts";
import type { AppState } from "../appState.ts";
import { type Command, readOnlyText } from "../command.ts";
import { alwaysThere, type Context, changeTop } from "../context.ts";
import { openComponentForm, openNewForm } from "../form/openForm.ts";
import { candidateAtCursor } from "../list/cursor.ts";
import { shownCandidates } from "../list/shownItems.ts";
import { composerOn, composing, protectedName } from "./composing.ts";
import { problemAtCursor } from "./problem.ts";

/** Enter: from a slot or a problem to the candidates; on a component chooses it or takes it out; on a flavor opens its form. */
async function choose(context: Context): Promise<void> {
  const state = context.store.get();
  const top = composerOn(state);
  if (top === undefined) return;
  if (top.pane === "problems") return toProblem(context);
  if (top.pane !== "candidates") return changeTop(context, "composer", (screen) => ({ ...screen, pane: "candidates" }));
  const candidate = candidateAtCursor(state);
  if (candidate?.kind === "flavor") return openNewForm(context, candidate.flavor, draftKeyOf(top));
  if (candidate?.kind === "component")
    changeTop(context, "composer", (screen) => toggleComponent(screen, screen.slot, candidate.component.id));
}

/** From a problem to the slot that it belongs to. */
function toProblem(context: Context): void {
  const type = problemAtCursor(context.store.get())?.at.type;
  if (type !== undefined) changeTop(context, "composer", (screen) => ({ ...atSlot(screen, type), pane: "candidates" }));
}

/** Why nothing can be chosen here; undefined when it can. To look at the candidates is no change. */
function whyNoChoice(state: AppState): string | undefined {
  const top = composerOn(state);
  if (top?.pane === "problems")
    return problemAtCursor(state)?.at.type === undefined ? "This problem belongs to no slot." : undefined;
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
  const top = composerOn(state);
  const candidate = candidateAtCursor(state);
  if (top?.pane === "problems") return "go to the slot";
  if (top === undefined || top.pane !== "candidates" || candidate === undefined) return "choose";
  if (candidate.kind === "flavor") return "new component";
  return inSlot(top.now.components, top.slot).includes(candidate.component.id) ? "take out" : "choose";
}

/** `e` on a slot edits its first component, on a candidate that one, on a problem the one that it is about. */
async function edit(context: Context): Promise<void> {
  const component = editable(context.store.get());
  if (component !== undefined) await openComponentForm(context, component);
}

function editable(state: AppState): ComponentView | undefined {
  const top = composerOn(state);
  if (top === undefined) return undefined;
  if (top.pane === "problems") return componentOf(state, problemAtCursor(state));
  const candidate = candidateAtCursor(state);
  const chosen = inSlot(top.now.components, top.slot)[0];
  const id = top.pane !== "candidates" ? chosen : candidate?.kind === "component" ? candidate.component.id : undefined;
  return id === undefined ? undefined : componentById(state.data, id);
}

/** The component that a problem is about. */
function componentOf({ data }: AppState, problem: Finding | undefined): ComponentView | undefined {
  const { type, component } = problem?.at ?? {};
  return type === undefined ? undefined : componentsOf(data, type).find(({ name }) => name === component);
}

function whyNotEditable(state: AppState): string {
  const component = editable(state);
  return component === undefined
    ? "There is no component here to edit."
    : `${component.name} is always there and cannot be changed; copy it among the components.`;
}

/** The place of the candidate under the cursor among those that the slot holds; -1: it holds it not. */
function placeOf(state: AppState): number {
  const top = composerOn(state);
  const candidate = top?.pane === "candidates" ? candidateAtCursor(state) : undefined;
  if (top === undefined || candidate?.kind !== "component") return -1;
  return inSlot(top.now.components, top.slot).indexOf(candidate.component.id);
}

function canMove(by: 1 | -1): (state: AppState) => boolean {
  return (state) => {
    const top = composerOn(state);
    const from = placeOf(state);
    return top !== undefined && from >= 0 && inSlot(top.now.components, top.slot)[from + by] !== undefined;
  };
}

function whyNotMoved(state: AppState): string {
  const top = composerOn(state);
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

const isAt = (state: AppState, slot: ComponentTypeId | undefined): boolean => composerOn(state)?.slot === slot;

/** Goes to another slot; the keys stay in the pane where they are. */
function toSlot(by: 1 | -1): Command["run"] {
  return (context) => changeTop(context, "composer", (screen) => moveSlot(screen, by));
}

const isFilled = (state: AppState): boolean => {
  const top = composerOn(state);
  return top !== undefined && inSlot(top.now.components, top.slot).length > 0;
};

/** Filling the slots of a stack. */
export const slotCommands: readonly Command[] = [
  {
    id: "composer.choose",
    title: choiceTitle,
    keys: ["enter", "space"],
    on: ["composer"],
    aliases: ["select", "add", "put in"],
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
  {
    id: "composer.nextSlot",
    title: "next slot",
    keys: ["]"],
    on: ["composer"],
    aliases: ["next type"],
    when: (s) => !isAt(s, componentTypeIds.at(-1)),
    else: "This is the last slot.",
    footer: true,
    run: toSlot(1),
  },
  {
    id: "composer.previousSlot",
    title: "previous slot",
    keys: ["["],
    on: ["composer"],
    aliases: ["slot before"],
    when: (s) => !isAt(s, componentTypeIds[0]),
    else: "This is the first slot.",
    run: toSlot(-1),
  },
  composing({
    id: "composer.clear",
    title: "empty the slot",
    keys: ["d", "x"],
    on: ["composer"],
    aliases: ["remove", "delete", "take out"],
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
];
