import process from "node:process";

const asked = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Does work that can be cancelled: at Ctrl+C, or when the program is asked to end, the signal is given and the work is waited for. After an end that was
 * asked for the program ends as it would have, by that signal.
 */
export async function untilInterrupted<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  let last: NodeJS.Signals | undefined;
  const stop = (signal: NodeJS.Signals): void => {
    last = signal;
    controller.abort();
  };
  for (const name of asked) process.on(name, stop);
  try {
    return await work(controller.signal);
  } finally {
    for (const name of asked) process.removeListener(name, stop);
    if (last !== undefined && last !== "SIGINT") process.kill(process.pid, last);
  }
}
