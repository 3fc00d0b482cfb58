import { type ChildProcess, execFile, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import process from "node:process";
import type { ProgramCall } from "./ownProgram.ts";
import { hasGroups, signalGroup } from "./signalGroup.ts";

/** A child that has no terminal and a process group of its own, so that what it starts ends with it. */
export interface OwnChild {
  readonly process: ChildProcess;
  /** Ends it and all that it started, at once. */
  readonly kill: () => void;
  /** The memory that it takes, in bytes; undefined: it is gone, or this cannot be told here. */
  readonly memory: () => Promise<number | undefined>;
}

/** Starts a program with pipes in place of a terminal. `environment` is all of its environment. */
export function startChild(
  { file, words }: ProgramCall,
  folder: string,
  environment: Readonly<Record<string, string>>,
): OwnChild {
  const child = spawn(file, words, { cwd: folder, env: environment, stdio: "pipe", detached: hasGroups });
  const kill = () => signalGroup(child.pid, "SIGKILL");
  return { process: child, kill, memory: async () => (child.pid === undefined ? undefined : residentBytes(child.pid)) };
}

/** Linux tells it in a file; elsewhere `ps` does. */
async function residentBytes(id: number): Promise<number | undefined> {
  if (process.platform === "linux") return linuxResidentBytes(id);
  if (process.platform === "win32") return undefined;
  return new Promise((resolve) => {
    execFile("ps", ["-o", "rss=", "-p", String(id)], (error, out) => {
      const kibibytes = Number.parseInt(out, 10);
      resolve(error === null && Number.isFinite(kibibytes) ? kibibytes * 1024 : undefined);
    });
  });
}

function linuxResidentBytes(id: number): number | undefined {
  try {
    const [, kibibytes] = /^VmRSS:\s*(\d+) kB/m.exec(readFileSync(`/proc/${id}/status`, "utf8")) ?? [];
    return kibibytes === undefined ? undefined : Number(kibibytes) * 1024;
  } catch {
    return undefined;
  }
}
