import type { Result } from "../../core/result.ts";
import { changeTask, runningTasks, type Task, type TaskProgress, withTask } from "../state/task.ts";
import { toastAdded } from "../state/toast.ts";
import { type Context, sentenceOf } from "./context.ts";

/** Work for the background. */
export interface TaskWork {
  /** What is done, such as `Installing s3`. */
  readonly title: string;
  /**
   * Does it. `signal` says that it is no longer wanted: then it should stop soon, in a state that can be gone on from. `report` may be called as often as
   * one likes, `tell` with every line of a program that does it. Resolves to the sentence that tells how it ended.
   */
  readonly work: (
    signal: AbortSignal,
    report: (progress: TaskProgress) => void,
    tell: (line: string) => void,
  ) => Promise<Result<string>>;
}

/** So many of the last lines of a program are kept for looking at. */
const mostLines = 200;

/** Progress is shown at most so often, ms: more cannot be read, and each time costs a frame. */
const reportEvery = 100;

/** Begins a task and returns at once. What becomes of it is said in a message, and kept for the activity screen. */
export function startTask(context: Context, { title, work }: TaskWork): void {
  const controller = new AbortController();
  const id = nextId(context.store.get().tasks);
  const change = (next: Partial<Task>): void =>
    context.store.set((state) => ({ ...state, tasks: changeTask(state.tasks, id, next) }));

  const task: Task = {
    id,
    title,
    stage: "running",
    progress: null,
    lines: [],
    startedAt: Date.now(),
    endedAt: null,
    outcome: null,
    isSeen: false,
    cancel: () => {
      if (controller.signal.aborted) return;
      controller.abort();
      change({ stage: "cancelling" });
    },
  };
  context.store.set((state) => ({ ...state, tasks: withTask(state.tasks, task) }));

  async function run(): Promise<void> {
    const lines: string[] = [];
    const showLines = seldom(() => change({ lines: [...lines] }));
    const result = await work(controller.signal, throttled(change), (line) => {
      if (lines.push(line) > mostLines) lines.shift();
      showLines();
    });
    const isCancelled = controller.signal.aborted && !result.ok;
    const outcome = isCancelled ? `${title}: cancelled.` : result.ok ? result.value : sentenceOf(result.error);
    const stage = isCancelled ? "cancelled" : result.ok ? "done" : "failed";
    change({ stage, outcome, lines, endedAt: Date.now() });
    const tone = stage === "failed" ? "failed" : stage === "cancelled" ? "note" : "done";
    context.store.set((state) => toastAdded(state, { text: outcome, tone, isBackground: true }));
    await context.reload();
  }

  // Whatever it throws is a bug, and reaches the guard as an unhandled rejection.
  void run();
}

function nextId(tasks: readonly Task[]): number {
  return Math.max(0, ...tasks.map(({ id }) => id)) + 1;
}

/** Takes progress in as often as it comes, and shows the latest of it every so often. */
function throttled(change: (next: Partial<Task>) => void): (progress: TaskProgress) => void {
  let shownAt = 0;
  return (progress) => {
    const now = performance.now();
    if (now - shownAt < reportEvery && !isComplete(progress)) return;
    shownAt = now;
    change({ progress });
  };
}

function isComplete(progress: TaskProgress): boolean {
  if ("part" in progress) return progress.part >= 1;
  return "total" in progress && progress.done >= progress.total;
}

/** Calls a function at most every so often; the last call is left to whoever ends it. */
function seldom(work: () => void): () => void {
  let doneAt = 0;
  return () => {
    const now = performance.now();
    if (now - doneAt < reportEvery) return;
    doneAt = now;
    work();
  };
}

/** A task that has not stopped for so long after it was told to is left behind, ms. */
const longestEnd = 2000;

/** Tells all tasks to stop, since the program ends, and gives them the time to leave things in order. */
export async function endTasks({ store }: Context): Promise<void> {
  for (const { cancel } of runningTasks(store.get().tasks)) cancel();
  const isOver = (): boolean => runningTasks(store.get().tasks).length === 0;
  if (isOver()) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, longestEnd);
    store.subscribe(() => {
      if (!isOver()) return;
      clearTimeout(timer);
      resolve();
    });
  });
}
