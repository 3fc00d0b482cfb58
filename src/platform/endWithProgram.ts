import process from "node:process";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const signalStatus = 128;
const numbers = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 } as const;

/** How something ends with the program. */
export interface EndOptions {
  /** A signal that another part of the program listens to does not end it yet: that part may still need it to clear up. */
  readonly mayClearUp?: boolean;
}

interface Ending extends EndOptions {
  readonly end: () => void;
}

const endings = new Set<Ending>();

/**
 * Calls `end` when this program ends before the returned function is called, also when it is told to. Where nobody else listens to a signal, the
 * program ends by it as it would have.
 */
export function endWithProgram(end: () => void, options: EndOptions = {}): () => void {
  const ending = { end, ...options };
  if (endings.size === 0) listen();
  endings.add(ending);
  return () => {
    if (endings.delete(ending) && endings.size === 0) stopListening();
  };
}

function listen(): void {
  process.on("exit", endAll);
  for (const signal of signals) process.on(signal, onSignal);
}

function stopListening(): void {
  process.off("exit", endAll);
  for (const signal of signals) process.off(signal, onSignal);
}

function endAll(): void {
  for (const { end } of endings) end();
}

function onSignal(signal: (typeof signals)[number]): void {
  const isAlone = process.listenerCount(signal) === 1;
  for (const { end, mayClearUp } of endings) if (isAlone || mayClearUp !== true) end();
  if (isAlone) process.exit(signalStatus + numbers[signal]);
}
