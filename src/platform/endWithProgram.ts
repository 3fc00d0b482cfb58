import process from "node:process";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const signalStatus = 128;
const numbers = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 } as const;

/**
 * Calls `end` when this program ends before the returned function is called, also when it is told to. Where nobody else listens to a signal, the
 * program ends by it as it would have.
 */
export function endWithProgram(end: () => void): () => void {
  const onSignal = (signal: (typeof signals)[number]) => {
    end();
    if (process.listenerCount(signal) === 1) process.exit(signalStatus + numbers[signal]);
  };
  process.on("exit", end);
  for (const signal of signals) process.on(signal, onSignal);
  return () => {
    process.off("exit", end);
    for (const signal of signals) process.off(signal, onSignal);
  };
}
