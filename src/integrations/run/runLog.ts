import { closeSync, openSync, readdirSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { now } from "../../platform/clock.ts";
import { makePrivateFolder } from "../../platform/files.ts";
import type { CommandLine } from "./tool.ts";

/** The whole output of one run, in a file of its own. A full disk stops the log and nothing else. */
export interface RunLog {
  /** Undefined where no file could be made. */
  readonly path: string | undefined;
  readonly write: (line: string) => void;
  readonly close: () => void;
}

/** Logs beyond these are removed, the oldest first. */
const mostLogs = 30;

/** Begins a log: `pip-2026-11-30T15-47-05.123Z.log`, for its owner only, with the command on its first line. */
export function openRunLog(folder: string, name: string, { program, words }: CommandLine): RunLog {
  const path = join(folder, `${name}-${now().replaceAll(":", "-")}.log`);
  let file: number | undefined;
  const attempt = (work: () => void): void => {
    try {
      work();
    } catch {
      close();
    }
  };
  const close = (): void => {
    const open = file;
    file = undefined;
    if (open !== undefined) closeSync(open);
  };
  attempt(() => {
    makePrivateFolder(folder);
    removeOld(folder);
    file = openSync(path, "ax", 0o600);
  });
  const isMade = file !== undefined;
  const write = (line: string): void =>
    attempt(() => {
      if (file !== undefined) writeSync(file, `${line}\n`);
    });
  write(`$ ${[program, ...words].join(" ")}`);
  return { path: isMade ? path : undefined, write, close };
}

function removeOld(folder: string): void {
  const logs = readdirSync(folder)
    .filter((name) => /^(?:pip|uv)-.*\.log$/.test(name))
    .toSorted((a, b) => timeOf(a).localeCompare(timeOf(b)));
  for (const name of logs.slice(0, Math.max(0, logs.length - mostLogs + 1)))
    rmSync(join(folder, name), { force: true });
}

function timeOf(name: string): string {
  return name.slice(name.indexOf("-"));
}
