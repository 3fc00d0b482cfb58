import { type Configuration, objectOf, sameValue } from "../../core/value/value.ts";
import { changesOf, type FormSpec, type FormState } from "./formState.ts";
import { snapshotOf } from "./history.ts";
import { settled } from "./levels.ts";

/** The form over another base: fields that differ from the old base stay as they are, all others are as in the new one. Undo takes it back, base and all. */
export function rebased(state: FormState, spec: FormSpec): FormState {
  const { set, remove } = changesOf(state);
  const isMine = (name: string): boolean => Object.hasOwn(set, name) || remove.includes(name);
  return settled({
    ...state,
    spec,
    values: merged(state.values, spec.configuration, isMine),
    kept: spec.sealed.filter((name) => !isMine(name)),
    past: [...state.past, snapshotOf(state, [])],
    future: [],
  });
}

function merged(mine: Configuration, theirs: Configuration, isMine: (name: string) => boolean): Configuration {
  const theirsOnly = Object.entries(theirs).filter(([name]) => !isMine(name));
  const mineOnly = Object.entries(mine).filter(([name]) => isMine(name));
  return objectOf([...theirsOnly, ...mineOnly]);
}

/** The fields that both changed since the old base, each to something else: there what was typed here wins. */
export function overlapOf(state: FormState, spec: FormSpec): readonly string[] {
  const { set, remove } = changesOf(state);
  const old = state.spec.configuration;
  return [...Object.keys(set), ...remove].filter((name) => {
    const [before, theirs, mine] = [old[name], spec.configuration[name], state.values[name]];
    return !same(before, theirs) && !same(theirs, mine);
  });
}

function same(a: Configuration[string] | undefined, b: Configuration[string] | undefined): boolean {
  return a === undefined || b === undefined ? a === b : sameValue(a, b);
}
