import { counted } from "../../core/counted.ts";

/** How far a task has come: `done` of `total` things, or a part of 1, or nothing that can be counted. `doing`: what it is at, such as `building neptune`. */
export type TaskProgress = (
  | { readonly done: number; readonly total: number }
  | { readonly part: number }
  | { readonly doing: string }
) & { readonly doing?: string };

/** Where a task stands. `cancelling`: it was told to stop and has not yet. */
export type TaskStage = "running" | "cancelling" | "done" | "failed" | "cancelled";

/** Work that goes on while the person does something else. */
export interface Task {
  readonly id: number;
  /** What is done, such as `Installing s3`. */
  readonly title: string;
  readonly stage: TaskStage;
  readonly progress: TaskProgress | null;
  /** The last lines of what a program says that does it, as it says them: not safe to show as they are. */
  readonly lines: readonly string[];
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly endedAt: number | null;
  /** The sentence that tells how it ended. */
  readonly outcome: string | null;
  /** A failure stays in the header until the activity screen has shown it. */
  readonly isSeen: boolean;
  /** Tells it to stop. Harmless when it has ended. */
  readonly cancel: () => void;
}

/** Tasks that have ended beyond these are forgotten, the oldest first. */
const mostEnded = 50;

/** Tells whether the task still works. */
export function isRunning({ stage }: Task): boolean {
  return stage === "running" || stage === "cancelling";
}

/** The tasks that still work, in the order in which they began. */
export function runningTasks(tasks: readonly Task[]): readonly Task[] {
  return tasks.filter(isRunning);
}

/** Takes up a task that begins. */
export function withTask(tasks: readonly Task[], task: Task): readonly Task[] {
  const ended = tasks.filter((each) => !isRunning(each));
  const forgotten = new Set(ended.slice(0, Math.max(0, ended.length - mostEnded)));
  return [...tasks.filter((each) => !forgotten.has(each)), task];
}

/** Changes the task of an id; one that has ended stays as it ended. */
export function changeTask(tasks: readonly Task[], id: number, change: Partial<Task>): readonly Task[] {
  return tasks.map((each) => (each.id === id && isRunning(each) ? { ...each, ...change } : each));
}

/** The person has looked at the tasks: failures need no further sign. The same array when there were none. */
export function tasksSeen(tasks: readonly Task[]): readonly Task[] {
  return tasks.some(isUnseenFailure)
    ? tasks.map((each) => ({ ...each, isSeen: each.isSeen || !isRunning(each) }))
    : tasks;
}

function isUnseenFailure({ stage, isSeen }: Task): boolean {
  return stage === "failed" && !isSeen;
}

/** `3 of 41`, `37 %`, `building neptune, 3 of 41`, or nothing. */
export function progressText(progress: TaskProgress | null): string {
  if (progress === null) return "";
  return [progress.doing ?? "", amountText(progress)].filter(Boolean).join(", ");
}

function amountText(progress: TaskProgress): string {
  if ("part" in progress) return `${percentOf(progress.part)} %`;
  return "total" in progress ? `${progress.done} of ${progress.total}` : "";
}

function percentOf(part: number): number {
  return Math.floor(Math.max(0, Math.min(1, part)) * 100);
}

/** For the header: `1 task`, `2 tasks`, `1 task failed`; empty when there is nothing to tell. */
export function taskBadges(tasks: readonly Task[]): readonly string[] {
  const running = runningTasks(tasks).length;
  const failed = tasks.filter(isUnseenFailure).length;
  return [
    ...(running === 0 ? [] : [counted(running, "task")]),
    ...(failed === 0 ? [] : [`${counted(failed, "task")} failed`]),
  ];
}

/** One line about a task: `Installing s3, 3 of 41`. */
export function taskText({ title, progress, stage, outcome }: Task): string {
  if (stage === "cancelling") return `${title}, being cancelled`;
  if (stage === "running") return [title, progressText(progress)].filter(Boolean).join(", ");
  return outcome ?? title;
}
