import process from "node:process";

const numbers = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 } as const;
const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const satisfies readonly (keyof typeof numbers)[];
const signalStatus = 128;

/** What ends with the program. */
const ends = new Set<() => void>();

/**
 * Calls `end` when this program ends before the returned function is called, also when a signal tells it to. Where somebody else listens to the signal,
 * they end the program in good order, and until then what is left half done can be cleared away.
 */
export function endWithProgram(end: () => void): () => void {
  if (ends.size === 0) listen();
  ends.add(end);
  return () => {
    if (ends.delete(end) && ends.size === 0) forget();
  };
}

function listen(): void {
  process.on("exit", endAll);
  for (const signal of signals) process.on(signal, onSignal);
}

function forget(): void {
  process.off("exit", endAll);
  for (const signal of signals) process.off(signal, onSignal);
}

function endAll(): void {
  for (const end of ends) end();
}

function onSignal(signal: keyof typeof numbers): void {
  if (process.listenerCount(signal) === 1) process.exit(signalStatus + numbers[signal]);
}
