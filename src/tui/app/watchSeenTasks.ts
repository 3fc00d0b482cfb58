import type { AppState } from "../actions/appState.ts";
import { topOf } from "../state/screenStack.ts";
import type { Store } from "../state/store.ts";
import { tasksSeen } from "../state/task.ts";

/** Who looks at the activities has seen what failed: then the header need not tell of it any more. */
export function watchSeenTasks(store: Store<AppState>): void {
  store.subscribe(() => {
    if (topOf(store.get().screens).screen !== "log") return;
    store.set((state) => {
      const tasks = tasksSeen(state.tasks);
      return tasks === state.tasks ? state : { ...state, tasks };
    });
  });
}
