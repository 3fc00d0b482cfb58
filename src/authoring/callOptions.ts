/** Stops a call that takes too long or is no longer wanted. A call that is stopped rejects with the signal's reason and leaves nothing half done. */
export interface CallOptions {
  readonly signal?: AbortSignal;
}

/** Lets some milliseconds pass. Rejects with the signal's reason when it is aborted meanwhile. */
export type Pause = (milliseconds: number, signal?: AbortSignal) => Promise<void>;

/** How to wait for something that is asked about again and again. */
export interface WaitOptions extends CallOptions {
  /** What passes the time between two questions; tests give one that takes none. */
  readonly pause?: Pause;
}

/** What is logged of something that runs. */
export interface LogOptions extends CallOptions {
  /** Go on with new lines until the thing ends or the signal is aborted; without it: what is there now. */
  readonly follow?: boolean;
  /** Only the last lines, this many of them. */
  readonly tail?: number;
}

/** Passes the time by the clock. */
export const pause: Pause = (milliseconds, signal) =>
  new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, milliseconds);
    signal?.addEventListener("abort", stop, { once: true });
  });
