import type { FieldPath } from "../../core/failure.ts";
import { type Configuration, isList, isObject, type Value } from "../../core/value/value.ts";
import { type FormState, type Snapshot, sameSnapshot } from "./formState.ts";
import { goTo, settled } from "./levels.ts";
import { slotAt } from "./slot.ts";
import { getAt, pathKey, removeAt, setAt } from "./valueAt.ts";

/** What of a form undo brings back. */
export function snapshotOf({ spec, values, kept, kinds }: FormState, at: FieldPath): Snapshot {
  return { spec, values, kept, kinds, at };
}

/** The form with a change that undo takes back; the same object when nothing changes. */
export function changed(
  state: FormState,
  at: FieldPath,
  change: Partial<Pick<FormState, "values" | "kept" | "kinds">>,
): FormState {
  const next = { ...state, ...change };
  if (sameSnapshot(state, next)) return state;
  return { ...next, past: [...state.past, snapshotOf(state, at)], future: [] };
}

/** Values and kept secrets after a value was set, or unset (undefined). */
export function withValue(
  state: FormState,
  path: FieldPath,
  value: Value | undefined,
): Pick<FormState, "values" | "kept"> {
  const values = value === undefined ? withoutValue(state, path) : asConfiguration(setAt(state.values, path, value));
  const kept = state.kept.includes(String(path[0])) ? state.kept.filter((name) => name !== path[0]) : state.kept;
  return { values, kept };
}

/** Takes a value out, and the models, lists and maps around it that are empty then and were not stored as such. */
function withoutValue(state: FormState, path: FieldPath): Configuration {
  const without = asConfiguration(removeAt(state.values, path));
  const outer = path.slice(0, -1);
  if (outer.length === 0 || !isEmpty(getAt(without, outer))) return without;
  const slot = slotAt(state, outer);
  const isOwn = slot?.canBeUnset === true && slot.shape.kind !== "any" && slot.shape.kind !== "union";
  if (!isOwn || getAt(state.spec.configuration, outer) !== undefined) return without;
  return withoutValue({ ...state, values: without }, outer);
}

function isEmpty(value: Value | undefined): boolean {
  return isList(value) ? value.length === 0 : isObject(value) && Object.keys(value).length === 0;
}

function asConfiguration(value: Value): Configuration {
  return isObject(value) ? value : {};
}

/** Forgets which union members were chosen inside a value whose rows changed places. */
export function kindsWithout(state: FormState, path: FieldPath): FormState["kinds"] {
  const start = pathKey(path).slice(0, -1);
  const kept = Object.entries(state.kinds).filter(([key]) => !key.startsWith(start));
  return kept.length === Object.keys(state.kinds).length ? state.kinds : Object.fromEntries(kept);
}

/** Takes the last change back; the cursor goes to where it happened. */
export function undo(state: FormState): FormState {
  const last = state.past.at(-1);
  if (last === undefined) return state;
  const future = [...state.future, snapshotOf(state, last.at)];
  return restored({ ...state, past: state.past.slice(0, -1), future }, last);
}

/** Makes the change again that was taken back last. */
export function redo(state: FormState): FormState {
  const next = state.future.at(-1);
  if (next === undefined) return state;
  const past = [...state.past, snapshotOf(state, next.at)];
  return restored({ ...state, past, future: state.future.slice(0, -1) }, next);
}

function restored(state: FormState, { spec, values, kept, kinds, at }: Snapshot): FormState {
  return goTo(settled({ ...state, spec, values, kept, kinds }), at);
}
