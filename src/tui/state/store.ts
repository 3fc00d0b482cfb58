import { useSyncExternalStore } from "react";

/** A value that screens watch. Changed only as a whole, by pure functions. */
export interface Store<S> {
  readonly get: () => S;
  readonly set: (change: (state: S) => S) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** A store that starts with a value. Listeners hear of a change once, and not when nothing changed. */
export function createStore<S>(initial: S): Store<S> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set(change) {
      const next = change(state);
      if (Object.is(next, state)) return;
      state = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** The part of a store that a component shows; it draws again only when that part changes. `select` must return the same object for the same state. */
export function useSelected<S, T>(store: Store<S>, select: (state: S) => T): T {
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}
