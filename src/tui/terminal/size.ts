import process from "node:process";
import { useStdout } from "ink";
import { useSyncExternalStore } from "react";

/** Size of the terminal in cells. */
export type TerminalSize = { readonly columns: number; readonly rows: number };

type SizedStream = Pick<NodeJS.WritableStream, "on" | "off"> & { readonly columns?: number; readonly rows?: number };

/** Used where a stream does not know its size. */
const standardSize: TerminalSize = { columns: 80, rows: 24 };

/**
 * Size of the terminal that `stdout` writes to, as far as it can be drawn on; 80 × 24 if it does not say. On Windows without the last row: Ink clears the whole
 * screen there for every frame that fills it, which flickers.
 */
export function terminalSize(
  stdout: { readonly columns?: number; readonly rows?: number },
  platform: string = process.platform,
): TerminalSize {
  const rows = stdout.rows || standardSize.rows;
  return { columns: stdout.columns || standardSize.columns, rows: platform === "win32" ? Math.max(1, rows - 1) : rows };
}

/**
 * Size of the terminal that the screen is drawn on; draws again when it changes, and only then.
 *
 * Not Ink's `useWindowSize`: that sets a new state object in an effect, so every program that uses it draws its first frame twice.
 */
export function useTerminalSize(): TerminalSize {
  const { stdout } = useStdout();
  const store = storeOf(stdout);
  return useSyncExternalStore(store.subscribe, store.read);
}

/** Tells the components that use `useTerminalSize` of a new size at once, before the stream's other listeners hear of it. */
export function refreshTerminalSize(stdout: SizedStream): void {
  storeOf(stdout).refresh();
}

/**
 * Lets `stdout` ask the system for its size: it may have missed a change, since a window tells only the program in the foreground. A stream that asks at each
 * look, as Deno's does, has nothing to be told.
 */
export function reReadSize(stdout: object): void {
  const refresh: unknown = Reflect.get(stdout, "_refreshSize");
  if (typeof refresh === "function") refresh.call(stdout);
}

/** Calls `listener` whenever the system says that the window changed, even when its size turns out to be the same. Returns how to end that. */
export function onWindowChange(listener: () => void): () => void {
  process.on("SIGWINCH", listener);
  return () => {
    process.off("SIGWINCH", listener);
  };
}

type SizeStore = { subscribe(listener: () => void): () => void; read(): TerminalSize; refresh(): void };

/** One store, and so one resize listener, per stream. */
const stores = new WeakMap<object, SizeStore>();

function storeOf(stdout: SizedStream): SizeStore {
  const known = stores.get(stdout);
  if (known !== undefined) return known;
  const store = createStore(stdout);
  stores.set(stdout, store);
  return store;
}

function createStore(stdout: SizedStream): SizeStore {
  const listeners = new Set<() => void>();
  let size = terminalSize(stdout);

  function refresh(): void {
    const now = terminalSize(stdout);
    if (now.columns === size.columns && now.rows === size.rows) return;
    size = now;
    for (const listener of listeners) listener();
  }

  return {
    subscribe(listener) {
      if (listeners.size === 0) stdout.on("resize", refresh);
      listeners.add(listener);
      refresh();
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) stdout.off("resize", refresh);
      };
    },
    read: () => size,
    refresh,
  };
}
