import type { Context } from "../context.ts";

/** What was read of a store, or of all of them, is out of date: what is shown of it is read anew. */
export function readAgain(context: Context, storeId?: string): void {
  const isOld = (key: string): boolean => storeId === undefined || key.startsWith(`${storeId}\n`);
  const kept = <T>(known: ReadonlyMap<string, T>): ReadonlyMap<string, T> =>
    new Map([...known].filter(([key]) => !isOld(key)));
  context.store.set((state) => ({
    ...state,
    artifacts: {
      folders: kept(state.artifacts.folders),
      previews: kept(state.artifacts.previews),
      sums: kept(state.artifacts.sums),
      checks: new Map(),
    },
  }));
}
