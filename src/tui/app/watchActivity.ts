import { watchDeeds } from "../../usecases/commands/deeds.ts";
import type { AppState } from "../actions/appState.ts";
import type { Context } from "../actions/context.ts";
import { deedLogged } from "../state/log.ts";
import { topOf } from "../state/screenStack.ts";
import { tasksSeen } from "../state/task.ts";

/** Lists whatever is changed from here, by which command ever; and what the activity screen shows of tasks counts as seen. Returns what ends that. */
export function watchActivity({ env, store }: Context): () => void {
  const forgetDeeds = watchDeeds(env, (deed) =>
    store.set((state) => ({ ...state, log: deedLogged(state.log, deed, Date.now()) })),
  );
  const forgetTasks = store.subscribe(() => store.set(seen));
  return () => {
    forgetDeeds();
    forgetTasks();
  };
}

function seen(state: AppState): AppState {
  if (topOf(state.screens).screen !== "log") return state;
  const tasks = tasksSeen(state.tasks);
  return tasks === state.tasks ? state : { ...state, tasks };
}
