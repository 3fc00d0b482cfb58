import type { Env } from "./env.ts";

/** Who changed the database. */
export interface ChangeEvent {
  readonly by: "here" | "elsewhere";
}

/** Calls the listener after every change, by this process or another; returns what ends that. */
export function subscribe(_env: Env, _listener: (event: ChangeEvent) => void): () => void {
  return () => undefined;
}
