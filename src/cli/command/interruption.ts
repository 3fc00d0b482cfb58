import { exitStatusOf, type FailureCode, failure } from "../../core/failure.ts";

const codes = [
  ["SIGINT", "interrupted"],
  ["SIGTERM", "terminated"],
  ["SIGHUP", "hangup"],
] as const satisfies readonly (readonly [NodeJS.Signals, FailureCode])[];

/**
 * From now on a signal that ends the program first lets it finish what must not stay half done: the returned signal is aborted, and its reason is the
 * refusal to end with. A second one ends the program at once.
 */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  for (const [name, code] of codes) {
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(exitStatusOf[code]);
      controller.abort(failure(code, "Stopped. Nothing half-written was left.", { hint }));
    });
  }
  return controller.signal;
}

const hint = "The same command again goes on with what is missing.";
