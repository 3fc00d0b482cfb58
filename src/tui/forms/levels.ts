import type { FieldPath } from "../../core/failure.ts";
import { type FormState, type Level, levelAt, levelOf, withLevel } from "./formState.ts";
import { cursorIndex, rowsOf } from "./rows.ts";
import { containerOption, slotAt } from "./slot.ts";
import { isWithin, pathKey } from "./valueAt.ts";
import { isContainer } from "./valueText.ts";

/** How far the cursor moves: by rows, or to an end. */
export type Move = number | "first" | "last";

/** The index that a move leads to. */
export function moved(index: number, move: Move, count: number): number {
  const wanted = move === "first" ? 0 : move === "last" ? count - 1 : index + move;
  return Math.max(0, Math.min(count - 1, wanted));
}

/** Moves the cursor over the rows. */
export function moveCursor(state: FormState, move: Move): FormState {
  const rows = rowsOf(state);
  if (rows.length === 0) return state;
  const index = moved(cursorIndex(state, rows), move, rows.length);
  return { ...withLevel(state, { ...levelOf(state), cursor: rows[index]?.id ?? null, index }), revealed: null };
}

/** Puts the cursor on the row of a path within the page that is shown; where there is no such row, it stays about where it was. */
export function pointTo(state: FormState, path: FieldPath): FormState {
  const level = levelOf(state);
  const id = pathKey(path);
  const index = rowsOf(state).findIndex((row) => row.id === id);
  return withLevel(state, { ...level, cursor: id, index: index < 0 ? level.index : index });
}

/** Opens the rows inside a model, a list or a map; the same object if there are none. */
export function open(state: FormState, path: FieldPath): FormState {
  const slot = slotAt(state, path);
  if (slot === undefined) return state;
  if (isContainer(slot.actual)) return pushed(state, path);
  const option = slot.value === undefined || slot.value === null ? containerOption(slot) : undefined;
  if (option === undefined) return state;
  return pushed({ ...state, kinds: { ...state.kinds, [pathKey(path)]: option } }, path);
}

function pushed(state: FormState, path: FieldPath): FormState {
  return { ...state, levels: [...state.levels, levelAt(path)], revealed: null, filtering: false };
}

/** Goes back one page; the lowest one stays. */
export function back(state: FormState): FormState {
  const [root, ...above] = state.levels;
  if (above.length === 0) return state;
  const left = levelOf(state).path;
  return pointTo({ ...state, levels: [root, ...above.slice(0, -1)], revealed: null, filtering: false }, left);
}

/** Shows the row of a path, as far as there is one: for a problem that is chosen in a list. Filters that hide it go away. */
export function goTo(state: FormState, path: FieldPath): FormState {
  if (path.length === 0) return state;
  const isHere = pathKey(path.slice(0, -1)) === pathKey(levelOf(state).path);
  return isHere ? pointTo(unhidden(state, path), path) : descended(state, path);
}

function unhidden(state: FormState, path: FieldPath): FormState {
  const id = pathKey(path);
  if (slotAt(state, path) === undefined || rowsOf(state).some((row) => row.id === id)) return state;
  return { ...withLevel(state, { ...levelOf(state), filter: levelAt([]).filter }), onlySet: false };
}

/** Opens page after page on the way to a path. */
function descended(state: FormState, path: FieldPath): FormState {
  let next: FormState = { ...state, levels: [levelAt([])], onlySet: false };
  for (const end of path.keys()) {
    const here = path.slice(0, end + 1);
    const slot = slotAt(next, here);
    if (slot === undefined) break;
    next = pointTo(next, here);
    if (end === path.length - 1 || !isContainer(slot.actual)) break;
    next = pushed(next, here);
  }
  return next;
}

/** Leaves the pages whose list, map or model is not there any more. */
export function settled(state: FormState): FormState {
  const [root, ...above] = state.levels;
  const valid: Level[] = [];
  for (const level of above) {
    const outer = valid.at(-1) ?? root;
    const slot = slotAt(state, level.path);
    if (slot === undefined || !isContainer(slot.actual) || !isWithin(level.path, outer.path)) break;
    valid.push(level);
  }
  return valid.length === above.length ? state : { ...state, levels: [root, ...valid] };
}
