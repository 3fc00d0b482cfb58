import type { Context } from "../actions/context.ts";
import { askMachine, factQuery } from "../actions/form/factCommands.ts";
import { factKey } from "../forms/localFacts.ts";

/** How long the cursor stays on a field before its facts are read, in milliseconds: who only passes by reads nothing. */
const restMs = 150;

/** Reads what this machine knows for the field on which the cursor rests, so that the footer can tell how much there is. Each question once. Returns how to end that. */
export function watchFacts(context: Context, crash: (error: unknown) => void): () => void {
  let resting = "";
  let timer: ReturnType<typeof setTimeout> | undefined;

  function follow(): void {
    const state = context.store.get();
    const query = factQuery(state);
    const key = query === undefined ? "" : factKey(query);
    if (key === resting) return;
    resting = key;
    clearTimeout(timer);
    if (query === undefined || state.localFacts.has(key)) return;
    timer = setTimeout(() => void askMachine(context, query, true).catch(crash), restMs);
  }

  const forget = context.store.subscribe(follow);
  return () => {
    forget();
    clearTimeout(timer);
  };
}
