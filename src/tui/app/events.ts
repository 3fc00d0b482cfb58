import type { Context } from "../actions/context.ts";
import { dispatch } from "../actions/dispatch.ts";
import type { TerminalEvent } from "../terminal/events.ts";

/** Takes events one after the other: a key typed while a command still works waits for it, so that none overtakes another. */
export function eventQueue(context: Context, crash: (error: unknown) => void): (event: TerminalEvent) => void {
  const waiting: TerminalEvent[] = [];
  let isWorking = false;

  async function work(): Promise<void> {
    isWorking = true;
    for (let event = waiting.shift(); event !== undefined; event = waiting.shift()) await dispatch(context, event);
    isWorking = false;
  }

  return (event) => {
    waiting.push(event);
    if (!isWorking) work().catch(crash);
  };
}
