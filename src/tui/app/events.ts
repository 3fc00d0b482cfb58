import type { Context } from "../actions/context.ts";
import { dispatch } from "../actions/dispatch.ts";
import type { TerminalEvent } from "../terminal/events.ts";

/** The events of the terminal on their way to what they do. */
export interface EventQueue {
  readonly push: (event: TerminalEvent) => void;
  /** More events have come than were worked through: what is drawn now would be out of date at once. */
  readonly isBehind: () => boolean;
  /** Forgets what waits: keys that were pressed after the one that leaves do nothing. */
  readonly close: () => void;
}

/** Takes events one after the other: a key typed while a command still works waits for it, so that none overtakes another. `caughtUp` is called when none waits any more. */
export function eventQueue(context: Context, crash: (error: unknown) => void, caughtUp: () => void): EventQueue {
  const waiting: TerminalEvent[] = [];
  let isWorking = false;
  let isClosed = false;

  async function work(): Promise<void> {
    isWorking = true;
    for (let event = waiting.shift(); event !== undefined; event = waiting.shift()) await dispatch(context, event);
    isWorking = false;
    caughtUp();
  }

  return {
    push(event) {
      if (isClosed) return;
      waiting.push(event);
      if (!isWorking) work().catch(crash);
    },
    isBehind: () => waiting.length > 0,
    close() {
      isClosed = true;
      waiting.length = 0;
    },
  };
}
