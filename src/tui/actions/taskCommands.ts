import { isRunning, runningTasks, taskText } from "../state/task.ts";
import type { AppState } from "./appState.ts";
import type { Command } from "./command.ts";
import type { Context } from "./context.ts";
import { askChoice } from "./overlay/prompt.ts";

/** The one that is running; of several the person chooses. */
function cancelRunning(context: Context): void {
  const running = runningTasks(context.store.get().tasks);
  const [first, ...others] = running;
  if (others.length === 0) first?.cancel();
  else
    askChoice(context, {
      title: "Cancel which task?",
      options: running.map((task) => ({ key: String(task.id), label: taskText(task) })),
      choose: (key) => running.find(({ id }) => String(id) === key)?.cancel(),
    });
}

const works = ({ tasks }: AppState): boolean => tasks.some(isRunning);

/** What can be done about work in the background from every screen. */
export const taskCommands: readonly Command[] = [
  {
    id: "task.cancel",
    title: "cancel a task",
    keys: ["ctrl+x"],
    on: "screens",
    aliases: ["stop", "abort", "background"],
    when: works,
    else: "Nothing is running.",
    run: cancelRunning,
  },
];
