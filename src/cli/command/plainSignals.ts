import process from "node:process";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Does something that waits and hears nothing meanwhile, such as reading a line: for so long a signal ends the program at once, as it does where nobody
 * listens, and Ctrl+C is not left without an answer.
 */
export function withPlainSignals<T>(work: () => T): T {
  const heard = signals.map((name) => ({ name, listeners: process.listeners(name) }));
  for (const name of signals) process.removeAllListeners(name);
  try {
    return work();
  } finally {
    for (const { name, listeners } of heard) for (const listener of listeners) process.on(name, listener);
  }
}
