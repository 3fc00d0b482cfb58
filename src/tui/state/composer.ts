import { type ComponentTypeId, componentTypeIds } from "../../core/componentType.ts";
import type { Composition, Stack } from "../../core/stack.ts";
import {
  inSlot,
  sameComposition,
  sameSlot,
  withComponent,
  withMoved,
  withoutComponent,
  withSlot,
} from "./composition.ts";
import { emptyList, type ListMove, type ListState, listAt } from "./list.ts";
import { type PaneStep, paneAfter } from "./panes.ts";

/** What of a stack is composed here. */
export interface Composed {
  readonly name: string;
  readonly components: Composition;
}

/** What undo brings back. What is stored belongs to it, since it may be loaded anew while the composition is open. */
export interface ComposedStep {
  readonly now: Composed;
  readonly saved: Composed;
  readonly rev: number | null;
  /** The entry of the history that was made together with the change; it is taken back, or made again, with it. */
  readonly entry?: string;
}

/** The parts of the composer that the cursor can be in: three beside each other, and the problems below them. */
export const composerPanes = ["slots", "candidates", "details", "problems"] as const;

/** One of the composer's parts. */
export type ComposerPane = (typeof composerPanes)[number];

/** A stack while it is composed: a draft until it is saved. */
export interface ComposerState {
  readonly screen: "composer";
  /** The stack that is changed; null: a new one. */
  readonly stackId: string | null;
  /** The revision that the changes are based on; null for a new stack. */
  readonly rev: number | null;
  readonly saved: Composed;
  readonly now: Composed;
  readonly past: readonly ComposedStep[];
  readonly future: readonly ComposedStep[];
  readonly slot: ComponentTypeId;
  readonly pane: ComposerPane;
  readonly candidates: ListState;
  /** First line of the details that is shown. */
  readonly detailsTop: number;
  /** Which of the problems is under the cursor. */
  readonly problem: number;
}

const nothing: Composed = { name: "", components: {} };

/** An empty composition. */
export function newComposer(): ComposerState {
  return {
    screen: "composer",
    stackId: null,
    rev: null,
    saved: nothing,
    now: nothing,
    past: [],
    future: [],
    slot: "orchestrator",
    pane: "slots",
    candidates: emptyList,
    detailsTop: 0,
    problem: 0,
  };
}

/** A composition that begins with a saved stack. */
export function composerOf(stack: Pick<Stack, "id" | "rev" | "name" | "components">): ComposerState {
  const saved = { name: stack.name, components: stack.components };
  return {
    ...newComposer(),
    stackId: stack.id,
    rev: stack.rev,
    saved,
    now: saved,
    candidates: chosenIn(saved, "orchestrator"),
  };
}

/** The list of candidates as it opens: the cursor is on what the slot holds. */
function chosenIn({ components }: Composed, slot: ComponentTypeId): ListState {
  return listAt(inSlot(components, slot)[0]);
}

/** Tells whether there is anything to save. */
export function isChanged({ now, saved }: ComposerState): boolean {
  return now.name !== saved.name || !sameComposition(now.components, saved.components);
}

function changed(state: ComposerState, now: Composed, entry?: string): ComposerState {
  return { ...state, now, past: [...state.past, stepOf(state, entry)], future: [] };
}

function stepOf({ now, saved, rev }: ComposedStep, entry: string | undefined): ComposedStep {
  return { now, saved, rev, ...(entry !== undefined && { entry }) };
}

/** Chooses a component for its slot, or takes it out when it is chosen already. */
export function toggleComponent(state: ComposerState, type: ComponentTypeId, id: string): ComposerState {
  const { components } = state.now;
  const change = inSlot(components, type).includes(id) ? withoutComponent : withComponent;
  return changed(state, { ...state.now, components: change(components, type, id) });
}

/** Chooses a component that was just made. */
export function chooseComponent(state: ComposerState, type: ComponentTypeId, id: string): ComposerState {
  return changed(state, { ...state.now, components: withComponent(state.now.components, type, id) });
}

/** Moves a component among those of its slot; the first one is the default. */
export function moveComponent(state: ComposerState, type: ComponentTypeId, id: string, by: number): ComposerState {
  const components = withMoved(state.now.components, type, id, by);
  return components === state.now.components ? state : changed(state, { ...state.now, components });
}

/** Empties the slot under the cursor. */
export function clearSlot(state: ComposerState): ComposerState {
  if (inSlot(state.now.components, state.slot).length === 0) return state;
  return changed(state, { ...state.now, components: withSlot(state.now.components, state.slot, []) });
}

/** Takes another composition in place of this one; `entry` is that of the history which was made with it. */
export function recompose(state: ComposerState, components: Composition, entry?: string): ComposerState {
  const recomposed = changed(state, { ...state.now, components }, entry);
  return { ...recomposed, candidates: chosenIn(recomposed.now, state.slot) };
}

/** Gives the stack a name. */
export function renameComposed(state: ComposerState, name: string): ComposerState {
  return name === state.now.name ? state : changed(state, { ...state.now, name });
}

/** Takes the last change back. */
export function undoComposed(state: ComposerState): ComposerState {
  const last = state.past.at(-1);
  if (last === undefined) return state;
  const { entry, ...before } = last;
  return { ...state, ...before, past: state.past.slice(0, -1), future: [stepOf(state, entry), ...state.future] };
}

/** Makes the change again that was taken back last. */
export function redoComposed(state: ComposerState): ComposerState {
  const [next, ...future] = state.future;
  if (next === undefined) return state;
  const { entry, ...after } = next;
  return { ...state, ...after, past: [...state.past, stepOf(state, entry)], future };
}

/** The composition with the cursor on a slot; the candidates start anew. */
export function atSlot(state: ComposerState, slot: ComponentTypeId): ComposerState {
  return { ...state, slot, candidates: chosenIn(state.now, slot), detailsTop: 0 };
}

/** Moves the cursor to another slot. */
export function moveSlot(state: ComposerState, move: ListMove): ComposerState {
  const last = componentTypeIds.length - 1;
  const at = componentTypeIds.indexOf(state.slot);
  const index = move === "first" ? 0 : move === "last" ? last : Math.max(0, Math.min(last, at + move));
  const slot = componentTypeIds[index] ?? state.slot;
  return slot === state.slot ? state : atSlot(state, slot);
}

/** Puts the cursor into another pane; that of the problems is there only while there are any, and at no side of the others. */
export function movePane(state: ComposerState, step: PaneStep, hasProblems: boolean): ComposerState {
  const isAround = step === "next" || step === "previous";
  if (state.pane === "problems" && !isAround) return state;
  const panes = isAround && hasProblems ? composerPanes : composerPanes.slice(0, -1);
  return { ...state, pane: paneAfter(panes, state.pane, step) };
}

/** Moves the cursor among so many problems. */
export function moveProblem(state: ComposerState, move: ListMove, count: number): ComposerState {
  const last = Math.max(0, count - 1);
  const at = Math.min(state.problem, last);
  const problem = move === "first" ? 0 : move === "last" ? last : Math.max(0, Math.min(last, at + move));
  return problem === state.problem ? state : { ...state, problem };
}

/** After a save the stack is what was composed. */
export function savedComposer(
  state: ComposerState,
  stack: Pick<Stack, "id" | "rev" | "name" | "components">,
): ComposerState {
  const saved = { name: stack.name, components: stack.components };
  return { ...state, stackId: stack.id, rev: stack.rev, saved, now: saved, past: [], future: [] };
}

/**
 * Takes the stack as it is stored now as the base: the name and the slots that were changed here stay as they are, all else is as it is
 * stored. One undo takes that back.
 */
export function composedOver(state: ComposerState, stack: Pick<Stack, "rev" | "name" | "components">): ComposerState {
  const { saved, now } = state;
  const theirs = { name: stack.name, components: stack.components };
  const mine = componentTypeIds.filter((type) => !sameSlot(saved.components, now.components, type));
  const components = mine.reduce((all, type) => withSlot(all, type, inSlot(now.components, type)), theirs.components);
  const name = now.name === saved.name ? theirs.name : now.name;
  return { ...changed(state, { name, components }), rev: stack.rev, saved: theirs };
}
