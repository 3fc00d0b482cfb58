import process from "node:process";

/** Whether the system can stop a program and continue it in the foreground (Ctrl+Z and `fg`). */
export const canSuspend = process.platform !== "win32";

/** How long a stop that does not happen is waited for, in milliseconds. */
const refusedAfter = 200;

/**
 * Stops this program, and resolves once it has been continued. The terminal must have been given back before.
 *
 * The whole process group is stopped, since the shell waits for its leader, which may be a wrapper such as `npm start`. The kernel ignores
 * SIGTSTP where no shell could continue the group (a terminal window that runs nothing but this program); then this resolves soon.
 */
export function stopUntilContinued(): Promise<void> {
  return new Promise((resolve) => {
    // While anybody listens the signal stops nothing.
    const listeners = process.listeners("SIGTSTP");
    for (const listener of listeners) process.off("SIGTSTP", listener);
    const done = (): void => {
      clearTimeout(timer);
      process.off("SIGCONT", done);
      for (const listener of listeners) process.on("SIGTSTP", listener);
      resolve();
    };
    const timer = setTimeout(done, refusedAfter);
    process.on("SIGCONT", done);
    process.kill(0, "SIGTSTP");
  });
}

/**
 * Calls `listener` instead of stopping when the program is asked to stop by a signal. Returns how to end that. Not under Deno: once it has listened, the signal
 * stops the program also where no shell could continue it.
 */
export function onStopAsked(listener: () => void): () => void {
  if (!canSuspend || process.versions.deno !== undefined) return () => {};
  process.on("SIGTSTP", listener);
  return () => {
    process.off("SIGTSTP", listener);
  };
}

/** Calls `listener` when the program was stopped from outside and goes on: the terminal's modes and picture are lost. Returns how to end that. */
export function onContinued(listener: () => void): () => void {
  if (!canSuspend) return () => {};
  process.on("SIGCONT", listener);
  return () => {
    process.off("SIGCONT", listener);
  };
}
