import { describe, expect, test } from "bun:test";
import { deedLogged, failureLogged, type LogEntry } from "../../../src/tui/state/log.ts";
import { logRows, titleOfRow } from "../../../src/tui/state/logRows.ts";
import type { Task } from "../../../src/tui/state/task.ts";
import type { DeedView } from "../../../src/usecases/commands/deeds.ts";

function deed(kind: DeedView["kind"], entry: string, title: string): DeedView {
  const text = { text: `do ${title}`, notes: [] };
  return { kind, entry, title, commands: { mlstack: text, zenml: text } };
}

function after(...deeds: readonly DeedView[]): readonly LogEntry[] {
  return deeds.reduce<readonly LogEntry[]>((log, each, i) => deedLogged(log, each, i), []);
}

const outcomes = (log: readonly LogEntry[]) => log.map(({ title, outcome }) => `${title} ${outcome}`);

describe("the log", () => {
  test("has the newest first and tells of a change that it was taken back, until it is made again", () => {
    const made = [deed("change", "1", "a"), deed("change", "2", "b"), deed("undo", "2", "b")];
    expect(outcomes(after(...made))).toEqual(["undo: b done", "b undone", "a done"]);
    expect(outcomes(after(...made, deed("redo", "2", "b")))).toEqual([
      "redo: b done",
      "undo: b done",
      "b done",
      "a done",
    ]);
  });

  test("lists also what is taken back that was done before the program began", () => {
    expect(outcomes(after(deed("undo", "7", "old")))).toEqual(["undo: old done"]);
  });

  test("keeps failures without commands, and forgets the oldest of very many entries", () => {
    let log = after(deed("change", "1", "a"));
    for (let i = 0; i < 600; i++) log = failureLogged(log, `no ${i}`, i);
    expect(log).toHaveLength(500);
    expect(log[0]).toMatchObject({ title: "no 599", outcome: "failed", commands: null });
    expect(new Set(log.map(({ id }) => id)).size).toBe(500);
  });
});

const task: Task = {
  id: 1,
  title: "Installing s3",
  stage: "running",
  progress: null,
  lines: [],
  startedAt: 0,
  endedAt: null,
  outcome: null,
  isSeen: false,
  cancel: () => undefined,
};

describe("the lines of the activity screen", () => {
  const log = after(deed("change", "1", "register s3"), deed("change", "2", "rename prod"));
  const titles = (tasks: readonly Task[], filter = "") => logRows(tasks, log, filter).map(titleOfRow);

  test("have running tasks above what was done, and ended ones where they ended [E36]", () => {
    expect(titles([task])).toEqual(["Installing s3", "rename prod", "register s3"]);
    const ended: Task = { ...task, stage: "done", endedAt: 0.5, outcome: "Installed s3." };
    expect(titles([ended])).toEqual(["rename prod", "Installed s3.", "register s3"]);
  });

  test("are found by words of the command", () => {
    expect(titles([], "do register")).toEqual(["register s3"]);
  });
});
