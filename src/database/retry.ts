import { SqliteError } from "../platform/sqlite.ts";

const pauseMs = 10;

/**
 * Runs `work` again while it is refused as busy, until the time is over. SQLite itself waits for most locks; while another program
 * rolls back the transaction of a killed one, it gives up at once.
 */
export function retryBusy<T>(timeoutMs: number, work: () => T): T {
  const end = performance.now() + timeoutMs;
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof SqliteError) || error.kind !== "busy" || performance.now() + pauseMs > end) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs);
    }
  }
}
