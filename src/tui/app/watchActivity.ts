import { watchDeeds } from "../../usecases/commands/deeds.ts";
import type { Context } from "../actions/context.ts";
import { deedLogged } from "../state/log.ts";

/** Lists whatever is changed from here, by which command ever. Returns how to end that. */
export function watchActivity({ env, store }: Context): () => void {
  return watchDeeds(env, (deed) => store.set((state) => ({ ...state, log: deedLogged(state.log, deed, Date.now()) })));
}
