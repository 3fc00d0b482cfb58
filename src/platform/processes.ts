import process from "node:process";

/** The id of this process. */
export const ownProcess = process.pid;

/** Tells whether a process of this id runs, be it someone else's. Ids are used again: after a while it may be another one. */
export function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
