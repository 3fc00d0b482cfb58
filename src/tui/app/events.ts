import type { Context } from "../actions/context.ts";
import { dispatch } from "../actions/dispatch.ts";
import type { MouseEvent, TerminalEvent } from "../terminal/events.ts";

/** The events of the terminal on their way to what they do. */
export interface EventQueue {
  readonly push: (event: TerminalEvent) => void;
  /** More events have come than were worked through: what is drawn now would be out of date at once. */
  readonly isBehind: () => boolean;
  /** Forgets what waits: keys that were pressed after the one that leaves do nothing. */
  readonly close: () => void;
}

/** What a queue tells. */
export interface QueueListener {
  /** The mouse did something. */
  readonly onMouse: (event: MouseEvent) => Promise<void>;
  /** What the events so far led to is to be seen: none waits any more, or those that wait will take a while. */
  readonly draw: () => void;
  /** A command has been working for a while; or that is over. */
  readonly busy: (isBusy: boolean) => void;
}

/** What takes no longer needs no sign that it works, ms. */
const quick = 150;

/** How long events are worked through before the terminal is read again, where ctrl+c may have come, ms. */
const slice = 50;

/**
 * Takes events one after the other: a key typed while a command still works waits for it, so that none overtakes another. Only ctrl+c does not wait: it leaves
 * also when a command hangs.
 */
export function eventQueue(
  context: Context,
  crash: (error: unknown) => void,
  { draw, busy, onMouse }: QueueListener,
): EventQueue {
  const waiting: TerminalEvent[] = [];
  let isWorking = false;
  let isClosed = false;
  let isBusy = false;

  function setBusy(next: boolean): void {
    if (next !== isBusy) busy(next);
    isBusy = next;
  }

  async function work(): Promise<void> {
    isWorking = true;
    let begun = performance.now();
    for (let event = waiting.shift(); event !== undefined; event = waiting.shift()) {
      const timer = setTimeout(setBusy, quick, true);
      await (event.kind === "mouse" ? onMouse(event) : dispatch(context, event));
      clearTimeout(timer);
      setBusy(false);
      if (waiting.length === 0 || performance.now() - begun < slice) continue;
      draw();
      await new Promise((resolve) => setTimeout(resolve));
      begun = performance.now();
    }
    isWorking = false;
    draw();
  }

  return {
    push(event) {
      if (isClosed) return;
      if (isInterrupt(event)) return context.terminal.quit();
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

function isInterrupt(event: TerminalEvent): boolean {
  return event.kind === "key" && event.ctrl && event.name === "c";
}
