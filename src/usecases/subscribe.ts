import type { Env } from "./env.ts";

/** What a changed row is. */
type ChangedNoun = "component" | "stack" | "secret" | "flavor" | "setting";

/** Who changed the database, and which rows; of changes elsewhere the rows are not known. For settings the id is their key. */
export interface ChangeEvent {
  readonly by: "here" | "elsewhere";
  readonly touched: readonly { readonly noun: ChangedNoun; readonly id: string }[];
}

/** Calls the listener after every change, by this process or another; returns what ends that. A database that does not open has no changes to tell. */
export function subscribe(env: Env, listener: (event: ChangeEvent) => void): () => void {
  const database = env.database();
  if (!database.ok) return () => undefined;
  const stopListening = database.value.onChange(listener);
  const stopWatching = database.value.watchOthers();
  return () => {
    stopWatching();
    stopListening();
  };
}
