import type { AppState } from "../actions/appState.ts";
import { shownList } from "../actions/list/shownList.ts";
import { runningTasks, type Task, taskText } from "../state/task.ts";
import type { Toast as ToastState } from "../state/toast.ts";
import type { Line } from "../widgets/line.ts";
import { Spinner } from "../widgets/Spinner.tsx";
import { T } from "../widgets/T.tsx";
import { TextInput } from "../widgets/TextInput.tsx";
import { Toast, type ToastKind } from "../widgets/Toast.tsx";

/** What takes no longer needs no sign that it works, ms. */
const quick = 150;

const kinds: Readonly<Record<ToastState["tone"], ToastKind>> = { done: "ok", note: "info", failed: "bad" };

/** The row above the footer: a filter being typed, or a message. */
export function StatusLine({
  state,
  width,
  row,
}: {
  readonly state: AppState;
  readonly width: number;
  readonly row: number;
}) {
  const list = shownList(state)?.list;
  if (list !== undefined && list.typing !== null && state.overlay === null) {
    return (
      <TextInput
        edit={list.typing}
        width={width}
        isActive
        at={{ x: 0, y: row }}
        prompt=" / "
        placeholder="type to filter"
      />
    );
  }
  if (state.toast !== null) return <Toast kind={kinds[state.toast.tone]} text={state.toast.text} width={width} />;
  const filter: Line = list === undefined || list.filter === "" ? "" : [{ text: ` / ${list.filter}`, style: "dim" }];
  if (state.isBusy) return <Spinner key="busy" text="working…" left={filter} width={width} delay={0} />;
  const tasks = runningTasks(state.tasks);
  if (tasks.length > 0)
    return <Spinner key="tasks" text={tasksText(tasks)} left={filter} width={width} delay={quick} />;
  return <T line={filter} width={width} />;
}

/** The latest task, and how many go on beside it. */
function tasksText(tasks: readonly Task[]): string {
  const latest = tasks.at(-1);
  const others = tasks.length === 1 ? "" : ` (and ${tasks.length - 1} more)`;
  return latest === undefined ? "" : `${taskText(latest)}${others}`;
}
