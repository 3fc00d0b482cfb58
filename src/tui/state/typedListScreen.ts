import { type ComponentTypeId, componentTypeIds } from "../../core/componentType.ts";
import { emptyList, freshList, type ListMove, type ListState } from "./list.ts";
import { type PaneStep, paneAfter } from "./panes.ts";

/** The parts of a screen that lists things by component type. */
export const typedPanes = ["types", "list", "details"] as const;

/** One of those parts. */
export type TypedPane = (typeof typedPanes)[number];

/** A screen with the component types on the left, the things of the type under the cursor in the middle, and details on the right. */
export interface TypedListState<Name extends string> {
  readonly screen: Name;
  readonly type: ComponentTypeId;
  readonly pane: TypedPane;
  readonly list: ListState;
  /** First line of the details that is shown. */
  readonly detailsTop: number;
}

/** The components of a type. */
export type ComponentsState = TypedListState<"components">;

/** The flavors of a type. */
export type FlavorsState = TypedListState<"flavors">;

type AnyTypedList = ComponentsState | FlavorsState;

/** Such a screen as it opens, at a type. */
export function typedList<Name extends string>(
  screen: Name,
  type: ComponentTypeId = "orchestrator",
): TypedListState<Name> {
  return { screen, type, pane: "list", list: emptyList, detailsTop: 0 };
}

/** Moves the cursor to another type; the list starts anew. */
export function moveType<S extends AnyTypedList>(state: S, move: ListMove): S {
  const last = componentTypeIds.length - 1;
  const at = componentTypeIds.indexOf(state.type);
  const index = move === "first" ? 0 : move === "last" ? last : Math.max(0, Math.min(last, at + move));
  const type = componentTypeIds[index] ?? state.type;
  return type === state.type ? state : { ...state, type, list: freshList(state.list), detailsTop: 0 };
}

/** Puts the cursor into another pane. */
export function moveTypedPane<S extends AnyTypedList>(state: S, step: PaneStep): S {
  return { ...state, pane: paneAfter(typedPanes, state.pane, step) };
}
