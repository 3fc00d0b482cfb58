import { describe, expect, test } from "bun:test";
import {
  changeTask,
  progressText,
  type Task,
  taskBadges,
  tasksSeen,
  taskText,
  withTask,
} from "../../../src/tui/state/task.ts";

function task(id: number, more: Partial<Task> = {}): Task {
  return {
    id,
    title: `Installing ${id}`,
    stage: "running",
    progress: null,
    lines: [],
    startedAt: 0,
    endedAt: null,
    outcome: null,
    isSeen: false,
    cancel: () => {},
    ...more,
  };
}

describe("tasks", () => {
  test("say how far they are", () => {
    expect(taskText(task(1, { progress: { done: 3, total: 41 } }))).toBe("Installing 1, 3 of 41");
    expect(progressText({ part: 0.379 })).toBe("37 %");
    expect(progressText({ part: 2 })).toBe("100 %");
    expect(taskText(task(1, { stage: "cancelling", progress: { part: 0.5 } }))).toBe("Installing 1, being cancelled");
    expect(taskText(task(1, { stage: "failed", outcome: "No room left." }))).toBe("No room left.");
  });

  test("count in the header while they work; failures until they were seen", () => {
    const tasks = [task(1), task(2, { stage: "cancelling" }), task(3, { stage: "failed" }), task(4, { stage: "done" })];
    expect(taskBadges(tasks)).toEqual(["2 tasks", "1 task failed"]);
    expect(taskBadges(tasksSeen(tasks))).toEqual(["2 tasks"]);
    expect(taskBadges([task(1)])).toEqual(["1 task"]);
    expect(taskBadges([])).toEqual([]);
  });

  test("that have ended stay as they ended, and are forgotten some day; running ones never", () => {
    const cancelled = changeTask([task(1, { stage: "cancelled" })], 1, { stage: "done" });
    expect(cancelled[0]?.stage).toBe("cancelled");
    let tasks: readonly Task[] = [task(0)];
    for (let id = 1; id <= 200; id++) tasks = withTask(tasks, task(id, { stage: "done" }));
    expect(tasks.length).toBeLessThan(60);
    expect(tasks[0]?.id).toBe(0);
    expect(tasks.at(-1)?.id).toBe(200);
  });
});
